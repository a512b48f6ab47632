namespace TikiSpec.Drift.Changes;

/// <summary>What a change is a change of, as far as it decides whom it breaks.</summary>
public enum Subject
{
    Document,
    Operation,
    RequestBody,
    RequestProperty,
    RequestParameter,
    RequestParameterProperty,
    ResponseBody,
    ResponseProperty,
    ResponseHeader,
}
