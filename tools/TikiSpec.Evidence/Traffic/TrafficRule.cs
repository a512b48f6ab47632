namespace TikiSpec.Evidence.Traffic;

/// <summary>A way in which traffic may not fit a spec.</summary>
public sealed record TrafficRule(string Id, string Summary)
{
    public static readonly TrafficRule Operation = new(
        "traffic-operation-undeclared",
        "A call was answered at a path or with a method that no document has."
    );
    public static readonly TrafficRule Parameter = new(
        "traffic-parameter-undeclared",
        "A query parameter was sent that the operation does not declare."
    );
    public static readonly TrafficRule ParameterMissing = new(
        "traffic-parameter-missing",
        "A call succeeded without a parameter that is required."
    );
    public static readonly TrafficRule Property = new("traffic-property-undeclared", "A property was seen that no schema declares.");
    public static readonly TrafficRule PropertyMissing = new("traffic-property-missing", "A required property was not there.");
    public static readonly TrafficRule Value = new("traffic-value-unknown", "A value was seen that a list of known values does not have.");
    public static readonly TrafficRule Type = new("traffic-type", "A value was of a type that the schema does not have.");
    public static readonly TrafficRule Limit = new(
        "traffic-value-unfit",
        "A value did not fit a limit, a format or a choice of the schema."
    );
    public static readonly TrafficRule Status = new(
        "traffic-status-undeclared",
        "A response had a status that the operation does not declare."
    );
    public static readonly TrafficRule MediaType = new(
        "traffic-media-type-undeclared",
        "A body was in a format that the operation does not declare."
    );
    public static readonly TrafficRule Unreadable = new("traffic-body-unreadable", "A body that says it is JSON is none.");

    public static IReadOnlyList<TrafficRule> All { get; } =
    [Operation, Parameter, ParameterMissing, Property, PropertyMissing, Value, Type, Limit, Status, MediaType, Unreadable];

    public static TrafficRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
