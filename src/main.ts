// From arguments to the command that was asked for.
process.stdout.write("comity: nothing to run yet\n");
