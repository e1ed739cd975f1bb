package pack

const builds = false
