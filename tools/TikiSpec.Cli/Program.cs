return TikiSpec.Cli.Tool.Run(args, Console.Out, Console.Error, Console.In);
