const x: string = "hi"; console.log(x, process.argv.slice(2))
