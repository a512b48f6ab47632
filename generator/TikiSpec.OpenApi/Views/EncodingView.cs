using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>How a property of a form or a part of a multipart body is written.</summary>
public sealed record EncodingView(string Property, SpecCursor At)
{
    public string? ContentType => At["contentType"].Text;

    public bool AllowsReserved => At["allowReserved"].IsTrue;

    /// <summary>Null where there are none.</summary>
    public ValueView? Headers => At.Has("headers") ? new ValueView(At["headers"]) : null;

    /// <summary>Null where nothing is said.</summary>
    public string? Style => At["style"].Text;

    /// <summary>Null where nothing is said.</summary>
    public bool? Explode => At.Has("explode") ? At["explode"].IsTrue : null;
}
