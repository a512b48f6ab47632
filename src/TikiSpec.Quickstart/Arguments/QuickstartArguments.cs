namespace TikiSpec.Quickstart.Arguments;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickstartArguments
{
    /// <summary>What stands before the options: without the two dashes they would be those of
    /// <c>dotnet run</c>.</summary>
    public const string Command = "dotnet run --project src/TikiSpec.Quickstart --";

    public const string Usage = $"""
        {Command} [options]

          --sku SKU        the seller's sku of the first variant; the second one gets -2 behind it   (default QUICK-1001)
          --price NUMBER   its selling price in dong, from 1 to 1000000000                           (default 189000)
          --stock NUMBER   its stock, shared by two warehouses, from 0 to 1000000                    (default 25)
          --live           the read-only part against Tiki's own sandbox; needs TIKI_API_KEY, or TIKI_CLIENT_ID
                           and TIKI_CLIENT_SECRET, in the environment
          --help           this text
        """;

    public string Sku { get; init; } = "QUICK-1001";

    public long Price { get; init; } = 189_000;

    public long Stock { get; init; } = 25;

    public bool IsLive { get; init; }

    public bool WantsHelp { get; init; }
}
