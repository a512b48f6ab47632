using Microsoft.CodeAnalysis;

namespace TikiSpec.Generator.Specs;

/// <summary>An additional file and its mark. The one value between stages that holds something of the host's: the file
/// that is still to be read.</summary>
internal sealed record MarkedFile(AdditionalText File, SpecMark Mark);
