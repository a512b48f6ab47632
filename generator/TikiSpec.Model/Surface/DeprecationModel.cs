namespace TikiSpec.Model.Surface;

/// <summary><c>deprecated: true</c> with what <c>x-client-deprecation</c> adds.</summary>
public sealed record DeprecationModel
{
    /// <summary>ISO date, or null when the document does not say.</summary>
    public string? Since { get; init; }

    /// <summary>ISO date of the removal, or null.</summary>
    public string? Sunset { get; init; }

    /// <summary>The project's today is the day of the removal or later. A spec alone never says so: see
    /// <see cref="DeprecationPolicy"/>.</summary>
    public bool IsPastSunset { get; init; }

    /// <summary>Only the name is deprecated: it was renamed, or is no longer in the document.</summary>
    public bool IsAlias { get; init; }

    /// <summary>The successor's spec (<c>tiki.v2.1</c>); null means the same spec.</summary>
    public string? SuccessorSpec { get; init; }

    /// <summary>The successor's operationId, schema or property name.</summary>
    public string? Successor { get; init; }

    /// <summary>Where a property moved to: old name, new name.</summary>
    public EquatableList<PropertyMove> Properties { get; init; } = EquatableList<PropertyMove>.Empty;

    public string? Note { get; init; }
}

/// <summary>A property of a deprecated operation and where the successor has it.</summary>
/// <param name="To">A path of names, <c>[]</c> behind that of a list (<c>warehouse_quantities[].qty_available</c>);
/// behind commas what must be given beside it.</param>
public sealed record PropertyMove(string From, string To);
