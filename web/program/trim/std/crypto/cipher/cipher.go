// Package cipher stands in for crypto/cipher in the browser's program, which encrypts nothing.
package cipher

// Block is a block cipher.
type Block interface{ BlockSize() int }

// AEAD is a cipher mode.
type AEAD interface {
	NonceSize() int
	Seal(dst, nonce, plaintext, additionalData []byte) []byte
	Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
}

// NewGCM is gone.
func NewGCM(Block) (AEAD, error) { panic("trimmed: crypto/cipher.NewGCM;") }
