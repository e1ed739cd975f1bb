package site

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// Brotli packs as small as brotli can.
func Brotli(data []byte) ([]byte, error) {
	var b bytes.Buffer
	// A window of 4 MB: a larger one finds less in the program than it costs, and who unpacks keeps as much in memory.
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: 11, LGWin: 22})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// Gzip packs as small as gzip can.
func Gzip(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// Travels is the size of a file on the way, and on the reader's device, at most: hosts that know brotli send less.
func Travels(data []byte) (int, error) {
	b, err := Gzip(data)
	return min(len(b), len(data)), err
}
