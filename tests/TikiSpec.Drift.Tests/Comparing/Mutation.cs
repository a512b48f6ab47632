using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>One change of a document, and what it must be told as.</summary>
/// <param name="Find">The places that take the mutation.</param>
/// <param name="Apply">Changes the place, and responses with the pointer at which the change must be told.</param>
public sealed record Mutation(
    string Name,
    ChangeKind Kind,
    Func<JsonObject, IEnumerable<(string Pointer, JsonObject Node)>> Find,
    Func<string, JsonObject, string> Apply
);
