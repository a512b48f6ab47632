using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>What one file is written from: exactly what the file needs and nothing more.</summary>
/// <remarks>
/// Units are compared between two runs of the generator. A unit that carried something its file does not show would be
/// written again whenever that something changes; one that lacked something would have to look elsewhere, and its file
/// would grow stale.
/// </remarks>
public abstract record EmitUnit
{
    /// <summary>Unique, also when the case of letters is ignored.</summary>
    public required string HintName { get; init; }

    /// <summary>The namespace of what is emitted; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The emitted types are public; internal otherwise.</summary>
    public required bool IsPublic { get; init; }
}

/// <summary>The endpoints of one group: two interfaces and two classes.</summary>
public sealed record GroupUnit : EmitUnit
{
    public required GroupModel Model { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }

    /// <summary>The group was called otherwise before: the classes of that name derive from those of now.</summary>
    public required bool HasNameBefore { get; init; }
}

/// <summary>A record.</summary>
public sealed record ObjectUnit : EmitUnit
{
    public required ObjectModel Model { get; init; }

    /// <summary>A property's type is deprecated, other than by the record being so itself.</summary>
    public required bool UsesDeprecatedTypes { get; init; }
}

/// <summary>A struct over a string with known values.</summary>
public sealed record OpenEnumUnit : EmitUnit
{
    public required OpenEnumModel Model { get; init; }
}

/// <summary>A C# enum.</summary>
public sealed record ClosedEnumUnit : EmitUnit
{
    public required ClosedEnumModel Model { get; init; }
}
