if (args is ["diff", _, _, ..])
{
    TikiSpec.Cli.Diffing.Collections.PutOff();
    if (Environment.ProcessorCount > 1)
    {
        TikiSpec.Cli.Diffing.WarmUp.Begin();
    }
}

return TikiSpec.Cli.Tool.Run(args, Console.Out, Console.Error, TikiSpec.Cli.Inputs.StandardInput.Open());
