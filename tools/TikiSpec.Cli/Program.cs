return TikiSpec.Cli.Commands.Tool.Run(args, Console.Out, Console.Error, TikiSpec.Cli.Inputs.StandardInput.Open());
