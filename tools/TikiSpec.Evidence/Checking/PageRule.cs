namespace TikiSpec.Evidence.Checking;

/// <summary>A way in which a page and a spec may differ.</summary>
/// <param name="Id">What reports and suppressions call it.</param>
/// <param name="Summary">A sentence.</param>
public sealed record PageRule(string Id, string Summary)
{
    public static readonly PageRule OperationMissing = new(
        "page-operation-missing",
        "The page documents an operation that the spec lacks."
    );
    public static readonly PageRule OperationBeyond = new(
        "page-operation-beyond",
        "The spec has an operation that the page does not document."
    );
    public static readonly PageRule Deprecation = new("page-deprecation", "Page and spec do not agree whether an operation is deprecated.");
    public static readonly PageRule ParameterMissing = new("page-parameter-missing", "The page documents a parameter that the spec lacks.");
    public static readonly PageRule ParameterBeyond = new(
        "page-parameter-beyond",
        "The spec has a parameter that the page does not document."
    );
    public static readonly PageRule ParameterUndescribed = new(
        "page-parameter-undescribed",
        "A parameter stands in the address of an operation, and no table of the page describes it."
    );
    public static readonly PageRule PropertyMissing = new("page-property-missing", "The page documents a property that the spec lacks.");
    public static readonly PageRule PropertyBeyond = new(
        "page-property-beyond",
        "The spec has a property that the page does not document."
    );
    public static readonly PageRule PropertyUndescribed = new(
        "page-property-undescribed",
        "A sample of the page shows a property that the table beside it leaves out."
    );
    public static readonly PageRule Type = new("page-type", "Page and spec give a type that differs.");
    public static readonly PageRule Mandatory = new("page-mandatory", "Page and spec do not agree whether something is required.");
    public static readonly PageRule Default = new("page-default", "Page and spec give a default that differs.");
    public static readonly PageRule ValueMissing = new("page-value-missing", "The page lists a value that the spec lacks.");
    public static readonly PageRule ValueBeyond = new("page-value-beyond", "The spec lists a value that the page's list lacks.");
    public static readonly PageRule StatusMissing = new("page-status-missing", "The page documents a status code that the spec lacks.");
    public static readonly PageRule StatusBeyond = new("page-status-beyond", "The spec has a status code that the page does not document.");
    public static readonly PageRule ExampleMissing = new(
        "page-example-missing",
        "The page shows a sample that the spec has no example for."
    );
    public static readonly PageRule ExampleBeyond = new("page-example-beyond", "The spec has an example that no sample of the page is.");
    public static readonly PageRule ExampleContradicts = new(
        "page-example-contradicts",
        "A sample of the page does not fit the spec's schema."
    );
    public static readonly PageRule SampleUnreadable = new(
        "page-sample-unreadable",
        "A sample of the page is no JSON, and could not be mended."
    );

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<PageRule> All { get; } =
    [
        OperationMissing,
        OperationBeyond,
        Deprecation,
        ParameterMissing,
        ParameterBeyond,
        ParameterUndescribed,
        PropertyMissing,
        PropertyBeyond,
        PropertyUndescribed,
        Type,
        Mandatory,
        Default,
        ValueMissing,
        ValueBeyond,
        StatusMissing,
        StatusBeyond,
        ExampleMissing,
        ExampleBeyond,
        ExampleContradicts,
        SampleUnreadable,
    ];

    public static PageRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    public override string ToString() => Id;
}
