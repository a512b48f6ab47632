namespace TikiSpec.Client.Tests.Json.Examples;

/// <summary>What reading and writing changes about JSON.</summary>
internal enum RoundTripChange
{
    /// <summary>Properties stand in another order.</summary>
    Order,

    /// <summary>Blanks between the numbers of a separated text are gone.</summary>
    Blanks,

    /// <summary>Anything else: something is lost, added or changed.</summary>
    Content,
}
