using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>An object of a document, read when it is asked. What has the wrong kind is as if it were absent;
/// <see cref="DocumentView.Problems"/> tells it.</summary>
public abstract class ObjectView
{
    private protected ObjectView(DocumentView document, SpecCursor at, string? reference)
    {
        Document = document;
        At = at;
        Reference = reference;
    }

    public DocumentView Document { get; }

    /// <summary>Where it stands, references followed.</summary>
    public SpecCursor At { get; }

    /// <summary>The text of the last <c>$ref</c> that led here, or null.</summary>
    public string? Reference { get; }

    public string? Description => Text("description");

    /// <summary>Any key as it stands: extensions, and what is data.</summary>
    public SpecCursor this[string key] => At[key];

    /// <summary>What stands behind a key as data; null where nothing does.</summary>
    public ValueView? Value(string key) => At.Has(key) ? new ValueView(At[key]) : null;

    /// <summary>The items of the list behind a key, as they are written; empty where there is none.</summary>
    public IReadOnlyList<ValueView> ItemsOf(string key) => Value(key)?.Items ?? [];

    /// <summary>The properties of the object behind a key, as they are written; empty where there is none.</summary>
    public IReadOnlyList<ValueView> PropertiesOf(string key) => Value(key)?.Properties ?? [];

    /// <summary>The keys that extend OpenAPI, with what they hold.</summary>
    public IEnumerable<ValueView> Extensions =>
        At.Properties().Where(static property => ExtensionKey.Is(property.Name)).Select(static property => new ValueView(property));

    /// <summary>One of the keys extends OpenAPI.</summary>
    public bool HasExtensions => At.Mapping?.HasExtensions ?? false;

    public bool Has(string key) => At.Has(key);

    /// <summary>The key itself, where a problem with what is behind it is shown.</summary>
    public SpecCursor? KeyOf(string key) => At.Has(key) ? At[key].AtKey : null;

    /// <summary>What an <c>x-</c> key holds, if that is a mapping.</summary>
    public ExtensionView? Extension(string key) => At.Mapping?[key] is SpecMapping ? new ExtensionView(At[key]) : null;

    /// <summary>The text of a scalar that is not null.</summary>
    protected internal string? Text(string key) => At.Mapping?[key] is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    protected internal bool IsTrue(string key) => At.Mapping?[key] is SpecScalar { IsTrue: true };

    /// <summary>The objects behind a key that holds a list; each with its references followed. A reference that leads
    /// nowhere is left out.</summary>
    private protected List<T> List<T>(string key, Func<SpecCursor, string?, T?> make)
        where T : class
    {
        var views = new List<T>();
        if (At.Mapping?[key] is { } node && node is not SpecScalar)
        {
            foreach (var item in Document.Resolve(At[key]).Items())
            {
                Add(views, item, make);
            }
        }

        return views;
    }

    /// <summary>The objects behind a key that holds a map of names.</summary>
    private protected List<T> Map<T>(string key, Func<SpecCursor, SpecCursor, string?, T?> make)
        where T : class => At.Mapping?[key] is SpecMapping ? Document.MapOf(At[key], make) : [];

    /// <summary>The object behind a key, references followed; null where there is none.</summary>
    private protected T? One<T>(string key, Func<SpecCursor, string?, T> make)
        where T : class
    {
        if (At.Mapping?[key] is not SpecMapping)
        {
            return null;
        }

        var target = Document.Resolve(At[key], out var reference);
        return target.Mapping is null ? null : make(target, reference);
    }

    private void Add<T>(List<T> views, SpecCursor item, Func<SpecCursor, string?, T?> make)
        where T : class
    {
        var target = Document.Resolve(item, out var reference);
        if (target.Mapping is not null && make(target, reference) is { } view)
        {
            views.Add(view);
        }
    }
}
