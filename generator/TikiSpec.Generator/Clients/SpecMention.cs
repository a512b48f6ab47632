using TikiSpec.Model;

namespace TikiSpec.Generator.Clients;

/// <summary>A spec's name in <c>[ApiClient]</c>, and where it stands there.</summary>
internal sealed record SpecMention(string Name, SpecLocation Location);
