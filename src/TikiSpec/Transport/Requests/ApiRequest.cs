using System.ComponentModel;
using System.Globalization;
using TikiSpec.Json;
using TikiSpec.Transport.Requests;

namespace TikiSpec.Runtime;

/// <summary>A request as a generated method puts it together.</summary>
/// <param name="operation">What is called.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest(ApiOperation operation)
{
    private Func<RequestBody>? _makeBody;
    private RequestBody? _body;
    private List<KeyValuePair<string, string>>? _headers;
    private List<string>? _cookies;
    private List<ClientParameter>? _ofClient;

    /// <summary>What is called.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>What is wrong with the request before it is sent.</summary>
    public RequestCheck Check { get; } = new();

    internal RequestPath Path { get; } = new(operation.Path);

    internal RequestQuery Query { get; } = new();

    // Most requests have none of their own.
    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? [];

    /// <summary><c>name=value</c>, escaped.</summary>
    internal IReadOnlyList<string> Cookies => _cookies ?? [];

    // Written when the request has been checked: what is null and must not be cannot be written.
    internal RequestBody? Body => _body ??= _makeBody?.Invoke();

    /// <summary>The address that a response has named for this request; null for the operation's own.</summary>
    internal string? Link { get; private set; }

    /// <summary>Sends the request where a response said that the next page is, in place of its own address and
    /// query.</summary>
    /// <param name="link">An address at the same server, absolute or relative; null for the operation's own.</param>
    /// <returns>The request.</returns>
    public ApiRequest At(string? link)
    {
        Link = link;
        return this;
    }

    /// <summary>Fills a placeholder of the path; the value is escaped whole, so that it stays one segment.</summary>
    /// <param name="name">The placeholder.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would address something
    /// else.</exception>
    public void AddPath(string name, string value) => Path.Set(name, value);

    /// <summary>Fills a placeholder of the path that takes several segments: slashes part the value, and what stands
    /// between them is escaped.</summary>
    /// <param name="name">The placeholder.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value is empty, or one of its segments is <c>.</c> or <c>..</c>, which
    /// would address something else.</exception>
    public void AddPathSegments(string name, string value) => Path.SetSegments(name, value);

    /// <summary>Fills a placeholder of the path with any value, by its style.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The placeholder.</param>
    /// <param name="style">Simple, label or matrix.</param>
    /// <param name="explode">Each item or property stands alone.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes it as JSON, of which the text is made.</param>
    /// <exception cref="ArgumentException">Nothing comes of it, or what would address something else.</exception>
    public void AddPath<T>(string name, ParameterStyle style, bool explode, T value, JsonWrite<T> write)
    {
        var json = Json(value, write);
        Path.SetExpanded(name, json.IsNull ? "" : StyledText.Segment(name, style, explode, json, Uri.EscapeDataString));
    }

    /// <summary>Adds any value to the query, by its style.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="style">Form, space or pipe delimited, or deep object.</param>
    /// <param name="explode">Each item or property stands alone.</param>
    /// <param name="value">Its value; null in JSON adds nothing.</param>
    /// <param name="write">Writes it as JSON, of which the text is made.</param>
    public void AddQuery<T>(string name, ParameterStyle style, bool explode, T value, JsonWrite<T> write)
    {
        foreach (var pair in StyledText.Pairs(name, style, explode, Json(value, write)))
            Query.AddExpanded(pair);
    }

    /// <summary>Whether the query parameters that are added from here on keep signs that mean something in an
    /// address.</summary>
    /// <param name="allows">They do, but for those that end or part a query.</param>
    public void AllowReserved(bool allows) => Query.AllowsReserved = allows;

    /// <summary>Adds any value as a header, in the simple style.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="explode">Properties are written as <c>key=value</c>.</param>
    /// <param name="value">Its value; null in JSON adds nothing.</param>
    /// <param name="write">Writes it as JSON, of which the text is made.</param>
    public void AddHeader<T>(string name, bool explode, T value, JsonWrite<T> write)
    {
        if (Json(value, write) is { IsNull: false } json)
            AddHeader(name, StyledText.Segment(name, ParameterStyle.Simple, explode, json, static text => text));
    }

    /// <summary>Adds any value as cookies, in the form style.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The cookie.</param>
    /// <param name="explode">Each item or property is a cookie.</param>
    /// <param name="value">Its value; null in JSON adds nothing.</param>
    /// <param name="write">Writes it as JSON, of which the text is made.</param>
    public void AddCookie<T>(string name, bool explode, T value, JsonWrite<T> write) =>
        (_cookies ??= []).AddRange(StyledText.Pairs(name, ParameterStyle.Form, explode, Json(value, write)));

    /// <summary>What the client sends where the call says nothing of it.</summary>
    internal IReadOnlyList<ClientParameter> OfClient => _ofClient ?? [];

    /// <summary>Sends the client's header where the call has none.</summary>
    /// <param name="name">The header.</param>
    /// <param name="option">The option of a call that has it too, where it must be sent; null where it may be
    /// missing.</param>
    public void UseClientHeader(string name, string? option = null)
    {
        if (!Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
            (_ofClient ??= []).Add(new(name, IsHeader: true, option));
    }

    /// <summary>Sends the client's query parameter where the call has none.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="option">The option of a call that has it too, where it must be sent; null where it may be
    /// missing.</param>
    public void UseClientQuery(string name, string? option = null)
    {
        if (!Query.Has(name))
            (_ofClient ??= []).Add(new(name, IsHeader: false, option));
    }

    /// <summary>Adds a query parameter, unless it is null.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void AddQuery(string name, string? value) => Query.Add(name, value);

    /// <summary>Adds a query parameter, unless it is null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="text">Writes the value.</param>
    public void AddQuery<T>(string name, T? value, Func<T, string> text)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(text);
        Query.Add(name, value is { } given ? text(given) : null);
    }

    /// <summary>Adds a number as a query parameter, unless it is null.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void AddQueryNumber<T>(string name, T? value)
        where T : struct, IFormattable => Query.Add(name, value?.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>Adds <c>true</c> or <c>false</c> as a query parameter, unless it is null.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void AddQueryBoolean(string name, bool? value) => AddQuery(name, value, ApiText.Boolean);

    /// <summary>Adds a text with known values as a query parameter, unless it is null.</summary>
    /// <typeparam name="T">The text's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public void AddQueryEnum<T>(string name, T? value)
        where T : struct, IApiEnum<T> => Query.Add(name, value?.Value);

    /// <summary>Adds a list of texts as a query parameter, unless it is null or empty.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The items.</param>
    /// <param name="explode">True repeats the parameter for each item; false joins the items.</param>
    /// <param name="separator">Between joined items. It is not escaped, while one within an item is.</param>
    public void AddQueryTexts(string name, IEnumerable<string>? values, bool explode = true, char separator = ',') =>
        AddQueryList(name, values, static item => item, explode, separator);

    /// <summary>Adds a list of texts with known values as a query parameter, unless it is null or empty.</summary>
    /// <inheritdoc cref="AddQueryTexts"/>
    /// <typeparam name="T">The type of a text.</typeparam>
    public void AddQueryEnums<T>(string name, IEnumerable<T>? values, bool explode = true, char separator = ',')
        where T : struct, IApiEnum<T> => AddQueryList(name, values, static item => item.Value, explode, separator);

    /// <summary>Adds a list of objects, each as JSON, as a query parameter, unless it is null or empty.</summary>
    /// <inheritdoc cref="AddQueryTexts"/>
    /// <typeparam name="T">An object's type.</typeparam>
    public void AddQueryObjects<T>(string name, IEnumerable<T>? values, bool explode = true, char separator = ',')
        where T : IApiModel<T> =>
        AddQueryList(name, values, static item => ApiText.Json(item, static (writer, one) => one.WriteJson(writer)), explode, separator);

    /// <summary>Adds a list as a query parameter, unless it is null or empty.</summary>
    /// <typeparam name="T">An item's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The items.</param>
    /// <param name="text">Writes an item.</param>
    /// <param name="explode">True repeats the parameter for each item; false joins the items.</param>
    /// <param name="separator">Between joined items. It is not escaped, while one within an item is.</param>
    public void AddQueryList<T>(string name, IEnumerable<T>? values, Func<T, string> text, bool explode, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(text);
        var texts = values?.Select(text).Where(static value => value is not null).ToArray() ?? [];
        if (explode)
            Array.ForEach(texts, value => Query.Add(name, value));
        else if (texts.Length > 0)
            Query.AddJoined(name, texts, separator);
    }

    /// <summary>Adds a map's entries as query parameters: <c>name[key]=value</c>, or <c>key=value</c>.</summary>
    /// <typeparam name="T">A value's type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The map; null adds nothing.</param>
    /// <param name="text">Writes a value.</param>
    /// <param name="deep">True writes the parameter's name around the keys.</param>
    public void AddQueryMap<T>(string name, IReadOnlyDictionary<string, T>? values, Func<T, string> text, bool deep)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (key, value) in values ?? ApiMap.Absent<T>())
            Query.Add(deep ? name + "[" + key + "]" : key, text(value));
    }

    /// <summary>Adds a header, unless it is null.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    public void AddHeader(string name, string? value)
    {
        if (value is not null)
            (_headers ??= []).Add(new(name, value));
    }

    /// <summary>Adds a cookie, unless it is null.</summary>
    /// <param name="name">The cookie.</param>
    /// <param name="value">Its value, which is escaped.</param>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
            (_cookies ??= []).Add(name + "=" + Uri.EscapeDataString(value));
    }

    /// <summary>Sends an object, or another type of the client, as JSON.</summary>
    /// <typeparam name="T">The body's type.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="contentType">Its content type.</param>
    public void SetJsonBody<T>(T value, string contentType = "application/json")
        where T : IApiModel<T> => SetJsonBody(value, static (writer, item) => item.WriteJson(writer), contentType);

    /// <summary>Sends JSON.</summary>
    /// <typeparam name="T">The body's type.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="contentType">Its content type.</param>
    public void SetJsonBody<T>(T value, JsonWrite<T> write, string contentType = "application/json") =>
        _makeBody = () => new JsonBody(ApiJsonWriter.WriteToSend(value, write), contentType);

    /// <summary>Sends a form made of an object's properties.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="properties">Those that are not written in the usual way: lists repeat their name, objects are
    /// JSON.</param>
    public void SetFormBody<T>(T value, JsonWrite<T> write, IReadOnlyList<FormProperty>? properties = null) =>
        _makeBody = () => new FormBody(ApiJsonWriter.WriteToSend(value, write), properties);

    /// <summary>Sends the properties of an object as parts.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="parts">Makes the parts.</param>
    public void SetMultipartBody<T>(T value, Func<T, IReadOnlyList<BodyPart>> parts) => _makeBody = () => new MultipartBody(parts(value));

    /// <summary>Sends text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">Its content type.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public void SetTextBody(string text, string contentType = "text/plain")
    {
        ArgumentNullException.ThrowIfNull(text, "body");
        _body = new TextBody(text, contentType);
    }

    /// <summary>Sends what the caller made. It can be sent only once, so the call is not repeated.</summary>
    /// <param name="content">The body.</param>
    /// <param name="contentType">The content type where the content says none itself.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public void SetContent(HttpContent content, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content, "body");
        _body = new ContentBody(content, contentType);
    }

    private static ApiValue Json<T>(T value, JsonWrite<T> write) => new(ApiJsonWriter.WriteToSend(value, write).ToArray());
}
