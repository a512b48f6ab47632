namespace TikiSpec.Spec.Tests.Reading;

/// <summary>What <c>x-client-observed</c> says of the node that has it.</summary>
internal static class Observation
{
    /// <summary>The page does not have it: the key says so, or tells neither other types nor another name.</summary>
    public static bool IsOfNoPage(Node owner) =>
        owner["x-client-observed"] is { } observed
        && (observed.Is("undocumented", "true") || (observed["types"] is null && observed["alias"] is null));
}
