/// <summary>What can be left out of a call of <see cref="global::Shop.V1.IParcelsEndpoints.ListAsync"/>; what is null is not sent.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial record ParcelListOptions
{
    /// <summary>The parameter <c>page</c>.</summary>
    /// <remarks>Default: <c>1</c>.</remarks>
    public int? Page { get; init; }

    /// <summary>The parameter <c>limit</c>.</summary>
    public int? Limit { get; init; }

    private object?[] _members() => new object?[] { Page, Limit };

    /// <inheritdoc/>
    public bool Equals(ParcelListOptions? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Page,Limit", _members());
}
