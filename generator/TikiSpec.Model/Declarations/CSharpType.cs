namespace TikiSpec.Model.Declarations;

/// <summary>A C# type as a declaration has it: the name in parts, so that nobody has to take a text apart.</summary>
public sealed record CSharpType
{
    public required string Name { get; init; }

    /// <summary>Empty for a keyword (<c>string</c>, <c>byte[]</c>); null for a type of the client itself, whose
    /// namespace is the client's.</summary>
    public required string? Namespace { get; init; }

    public required bool IsValueType { get; init; }

    public EquatableList<CSharpType> Arguments { get; init; } = EquatableList<CSharpType>.Empty;

    /// <summary>Written with <c>?</c>.</summary>
    public bool IsNullable { get; init; }

    public CSharpType OrNull() => this with { IsNullable = true };

    /// <summary>As C#, each name written by <paramref name="nameOf"/>.</summary>
    public string Text(Func<CSharpType, string> nameOf)
    {
        var arguments = Arguments.Count == 0 ? "" : $"<{string.Join(", ", Arguments.Select(argument => argument.Text(nameOf)))}>";
        return nameOf(this) + arguments + (IsNullable ? "?" : "");
    }

    /// <summary>As C# where all namespaces are imported.</summary>
    public override string ToString() => Text(static type => type.Namespace is "" ? type.Name : CSharpIdentifier.Of(type.Name));
}
