namespace TikiSpec.Drift.Changes;

/// <summary>Where a subject stands among the others.</summary>
public static class SubjectExtensions
{
    public static Direction Direction(this Subject subject) =>
        subject switch
        {
            Subject.Document or Subject.Operation => Changes.Direction.None,
            Subject.ResponseBody or Subject.ResponseProperty or Subject.ResponseHeader => Changes.Direction.Response,
            _ => Changes.Direction.Request,
        };

    /// <summary>A property, or an item, of the subject.</summary>
    public static Subject Inner(this Subject subject) =>
        subject switch
        {
            Subject.RequestBody => Subject.RequestProperty,
            Subject.RequestParameter => Subject.RequestParameterProperty,
            Subject.ResponseBody => Subject.ResponseProperty,
            _ => subject,
        };

    /// <summary>The same on the other side, for what a server sends on its own and for what stands under
    /// <c>not</c>.</summary>
    public static Subject Mirror(this Subject subject) =>
        subject switch
        {
            Subject.RequestBody => Subject.ResponseBody,
            Subject.RequestProperty or Subject.RequestParameterProperty => Subject.ResponseProperty,
            Subject.RequestParameter => Subject.ResponseHeader,
            Subject.ResponseBody => Subject.RequestBody,
            Subject.ResponseProperty => Subject.RequestProperty,
            Subject.ResponseHeader => Subject.RequestParameter,
            _ => subject,
        };
}
