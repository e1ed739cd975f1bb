package view

// Sort puts the n entries of a list in order and leaves equals as they stand. The lists are short and mostly in order already; the library's
// own way has code for thousands of entries, which every reader would load.
func Sort(n int, less func(i, j int) bool, swap func(i, j int)) {
	for i := range n {
		for ; i > 0 && less(i, i-1); i-- {
			swap(i, i-1)
		}
	}
}
