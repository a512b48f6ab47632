namespace TikiSpec.Model.Surface;

/// <summary>A name that callers used before and that leads to its successor until the document's next major
/// version.</summary>
/// <param name="Owner">The type or the group that has it, as it is called now; empty for a type and a group.</param>
/// <param name="Name">The name as it was; of a method with its <c>Async</c>.</param>
/// <param name="Target">What it is called now: <c>Product</c>, <c>Price</c>, <c>Products.FindAsync</c>; of a known
/// value what travels; of an option the parameter that it has become.</param>
/// <param name="Parameters">Of a method: the names of its parameters, in the order that they had (<c>id</c>,
/// <c>id=itemId</c>, <c>name=options.Name</c>), and what is taken out of the options
/// (<c>options.Name=name</c>).</param>
/// <param name="Since">The document's major version when the name changed; null where its version has no
/// number.</param>
public sealed record AliasModel(AliasKind Kind, string Owner, string Name, string Target, EquatableList<string> Parameters, int? Since)
{
    /// <summary><c>Product.Cost</c>.</summary>
    public string FullName => Owner.Length == 0 ? Name : $"{Owner}.{Name}";
}

/// <summary>What an old name is of.</summary>
public enum AliasKind
{
    /// <summary>Whatever has a name.</summary>
    Type,

    /// <summary>The property that leads to a group.</summary>
    Group,

    /// <summary>Of a record, of options too.</summary>
    Property,

    /// <summary>Of a record of options: must be given now, as a parameter.</summary>
    Option,

    /// <summary>A known value.</summary>
    Value,

    /// <summary>A method, or the order of its parameters.</summary>
    Method,
}
