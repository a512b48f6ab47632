namespace TikiSpec.OpenApi.Grammar;

/// <summary>A key that the specification names, with the rule for its value.</summary>
/// <remarks>A class, as <see cref="KeyRule"/> is: what the framework does with lists of references is compiled already,
/// and with lists of pairs it would be compiled anew by each start of the tool.</remarks>
internal sealed record RuledKey(string Key, KeyRule Rule)
{
    /// <summary>So that the tables read as tables.</summary>
    public static implicit operator RuledKey((string Key, KeyRule Rule) entry) => new(entry.Key, entry.Rule);
}
