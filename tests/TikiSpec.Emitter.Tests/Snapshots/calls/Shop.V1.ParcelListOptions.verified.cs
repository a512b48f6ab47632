/// <summary>What can be left out of a call of <see cref="global::Shop.V1.IParcelsEndpoints.ListAsync"/>; what is null is not sent.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial record ParcelListOptions
{
    /// <summary>The parameter <c>page</c>.</summary>
    /// <remarks>Default: <c>1</c>.</remarks>
    public int? Page { get; init; }

    /// <summary>The parameter <c>limit</c>.</summary>
    public int? Limit { get; init; }
}
