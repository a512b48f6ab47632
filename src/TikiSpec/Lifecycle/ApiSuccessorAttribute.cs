namespace TikiSpec.Runtime;

/// <summary>For emitted code: what takes the place of a deprecated operation, for the tool that rewrites its
/// calls.</summary>
/// <param name="spec">The spec that has it: <c>tiki.v2.1</c>.</param>
/// <param name="segment">What that spec is called in a client: <c>V2_1</c>.</param>
/// <param name="group">The group: <c>Products</c>.</param>
/// <param name="method">The method: <c>UpdateSkuAsync</c>.</param>
/// <param name="note">What the document says of the difference; empty where it says nothing.</param>
/// <param name="properties">What became of properties:
/// <c>Quantity=WarehouseQuantities[].QtyAvailable,SellerWarehouse</c>, the place of the value and what must be given
/// beside it.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ApiSuccessorAttribute(string spec, string segment, string group, string method, string note, params string[] properties)
    : Attribute
{
    /// <summary>The spec that has it.</summary>
    public string Spec { get; } = spec;

    /// <summary>What that spec is called in a client.</summary>
    public string Segment { get; } = segment;

    /// <summary>The group.</summary>
    public string Group { get; } = group;

    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>What the document says of the difference; empty where it says nothing.</summary>
    public string Note { get; } = note;

    /// <summary>What became of properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
