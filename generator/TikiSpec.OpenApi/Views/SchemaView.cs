using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.References;

namespace TikiSpec.OpenApi.Views;

/// <summary>A schema as it is written: keyword by keyword, each with its spellings as one. Nothing is merged, and a
/// reference is one step.</summary>
/// <remarks>What stands beside a <c>$ref</c> holds as well, in 3.0 as in 3.1: people mean it.</remarks>
public sealed class SchemaView : ObjectView, IEquatable<SchemaView>
{
    public SchemaView(DocumentView document, SpecCursor at)
        : base(document, at, reference: null) { }

    /// <summary>False where the schema is a mere boolean, or nothing that could be one.</summary>
    public bool IsWritten => At.Mapping is not null;

    /// <summary><c>false</c>: no value fits.</summary>
    public bool IsNever => At.IsFalse;

    /// <summary>The text of its own <c>$ref</c>, or null.</summary>
    public string? OwnReference => ReferenceResolver.ReferenceIn(At)?.Text;

    /// <summary>What its <c>$ref</c> leads to, one step far; null where it has none or it leads nowhere.</summary>
    public SchemaView? Target =>
        ReferenceResolver.ReferenceIn(At) is { } reference
        && Document.References.TargetOf(reference) is { Fault: ReferenceFault.None } target
            ? new SchemaView(Document, target.At)
            : null;

    /// <summary>Its own keywords hold as well where it has a reference.</summary>
    public bool HasBesideReference => OwnReference is not null && At.Mapping!.Properties.Count > 1;

    /// <summary>What its references end at, from reference to reference; itself where it has none or they lead
    /// nowhere.</summary>
    public SchemaView Resolved => Document.Resolve(At) is { Exists: true } target ? new SchemaView(Document, target) : this;

    /// <summary>The name of the component that it is; null for any other place, also in another file.</summary>
    public string? Component => DocumentView.ComponentOf(At);

    /// <summary>Its keywords in document order; empty for a boolean.</summary>
    public KeywordList Keywords => new(this);

    /// <summary>An empty schema, or <c>true</c>, says what silence says.</summary>
    public bool AllowsAnything => At.Mapping is { Properties.Count: 0 } || At.IsTrue;

    public string? Title => Text("title");

    public string? Format => Text("format");

    public string? Pattern => Text("pattern");

    /// <summary>The declared types without null, each once; empty where none is declared.</summary>
    public IReadOnlyList<string> Types => SchemaTypes.Of(At.Mapping);

    /// <summary>Null is among the values by a keyword of this schema: <c>nullable</c>, a type, a value of enum or
    /// const, a subschema that is null alone.</summary>
    public bool AllowsNull => At.Mapping is { } mapping && SchemaTypes.AllowNull(mapping);

    /// <summary>A schema of null alone.</summary>
    public bool IsNull => At.Mapping is { } mapping && SchemaTypes.IsNull(mapping);

    /// <summary>In a choice it stands for null: it is null alone, or says nothing but that null is allowed.</summary>
    public bool OnlyAddsNull => IsNull || (At.Mapping is { Properties.Count: 1 } && IsTrue("nullable"));

    /// <summary>Null is among the declared types.</summary>
    public bool HasNullType => SchemaTypes.HasNull(At.Mapping);

    public bool IsReadOnly => IsTrue("readOnly");

    public bool IsWriteOnly => IsTrue("writeOnly");

    public bool IsDeprecated => IsTrue("deprecated");

    public bool HasUniqueItems => IsTrue("uniqueItems");

    /// <summary>The values of enum, or null.</summary>
    public IReadOnlyList<ValueView>? Enum => ValuesOf("enum");

    /// <summary>The known values of an open set, or null.</summary>
    public IReadOnlyList<ValueView>? ExtensibleEnum => ValuesOf("x-extensible-enum");

    public string? ContentEncoding => Text("contentEncoding");

    public string? ContentMediaType => Text("contentMediaType");

    public ValueView? Const => Value("const");

    /// <summary>example and examples: values each, in 3.1 several in a list.</summary>
    public IEnumerable<ValueView> Examples =>
        (Has("example") ? [At["example"]] : Array.Empty<SpecCursor>())
            .Concat(At["examples"].Items())
            .Select(static at => new ValueView(at));

    public ValueView? Default => Value("default");

    public LimitView? Minimum => SchemaLimits.Bound(At.Mapping, "minimum", "exclusiveMinimum");

    public LimitView? Maximum => SchemaLimits.Bound(At.Mapping, "maximum", "exclusiveMaximum");

    public string? MultipleOf => Scalars.NumberOf(At.Mapping?["multipleOf"]);

    public int? MinLength => Scalars.CountOf(At.Mapping?["minLength"]);

    public int? MaxLength => Scalars.CountOf(At.Mapping?["maxLength"]);

    public int? MinItems => Scalars.CountOf(At.Mapping?["minItems"]);

    public int? MaxItems => Scalars.CountOf(At.Mapping?["maxItems"]);

    public int? MinProperties => Scalars.CountOf(At.Mapping?["minProperties"]);

    public int? MaxProperties => Scalars.CountOf(At.Mapping?["maxProperties"]);

    /// <summary>The properties that each property asks for.</summary>
    public IReadOnlyList<KeyValuePair<string, string[]>> DependentRequired =>
        [
            .. At["dependentRequired"]
                .Properties()
                .Select(static names => new KeyValuePair<string, string[]>(names.Name, [.. names.Texts()])),
        ];

    /// <summary>Each with its place. A boolean here is a habit from JSON Schema 3; it says nothing about
    /// properties.</summary>
    public IEnumerable<ValueView> Required =>
        At["required"].Items().Where(static name => name.Text is not null).Select(static name => new ValueView(name));

    /// <summary>At least one property is described.</summary>
    public bool HasProperties =>
        At.Mapping?["properties"] is SpecMapping { Properties.Count: > 0 } written
        && (ReferenceResolver.ReferenceIn(written) is null || Document.ResolveMap(At["properties"]).Mapping is { Properties.Count: > 0 });

    public IReadOnlyList<PropertyView> Properties => MapOf("properties");

    public SchemaView? Items => Of(this, "items");

    /// <summary>The schema of properties that are not declared; null where nothing or only a boolean is said of
    /// them.</summary>
    /// <summary>What properties with names of a form hold, by the patterns of these names.</summary>
    public IReadOnlyList<PropertyView> PatternProperties => MapOf("patternProperties");

    public SchemaView? AdditionalProperties => Of(this, "additionalProperties") is { IsWritten: true } schema ? schema : null;

    /// <summary>additionalProperties as a boolean; null where it is none.</summary>
    public bool? AllowsAdditional =>
        At["additionalProperties"] is { Exists: true } flag
            ? flag.IsTrue
                ? true
                : flag.IsFalse
                    ? false
                    : null
            : null;

    public IReadOnlyList<SchemaView> AllOf => ListOf("allOf");

    public IReadOnlyList<SchemaView> AnyOf => ListOf("anyOf");

    public IReadOnlyList<SchemaView> OneOf => ListOf("oneOf");

    /// <summary>The schemas of oneOf, else of anyOf: a value is of one of them.</summary>
    public IReadOnlyList<SchemaView> Choice => OneOf is { Count: > 0 } oneOf ? oneOf : AnyOf;

    /// <summary>The text that is its only value, or null.</summary>
    public string? SingleText => (Const ?? (Enum is { Count: 1 } values ? values[0] : null)) is { Type: "string" } only ? only.Text : null;

    /// <summary>The schemas that hold for every value of this one: itself, what its reference leads to and the
    /// subschemas of allOf, however deep, each once. More than <see cref="NodeLimits.AllOfParts"/> are not looked
    /// for.</summary>
    public IReadOnlyList<SchemaView> Together
    {
        get
        {
            var found = new List<SchemaView> { this };
            var seen = new HashSet<SchemaView>(found);
            for (var i = 0; i < found.Count && found.Count <= NodeLimits.AllOfParts; i++)
            {
                foreach (var next in found[i].AllOf.Concat(found[i].Target is { } target ? [target] : []))
                {
                    if (seen.Add(next))
                    {
                        found.Add(next);
                    }
                }
            }

            return found;
        }
    }

    /// <summary>What it takes over by allOf, however far, each once; not itself.</summary>
    public IEnumerable<SchemaView> Bases
    {
        get
        {
            var seen = new HashSet<SchemaView> { this };
            var open = new Stack<SchemaView>([this]);
            while (open.Count > 0 && seen.Count <= NodeLimits.AllOfParts)
            {
                foreach (var subschema in open.Pop().AllOf)
                {
                    var target = subschema.Resolved;
                    if (seen.Add(target))
                    {
                        open.Push(target);
                        yield return target;
                    }
                }
            }
        }
    }

    /// <summary>The types that a value may have, wherever among these schemas and their choices they stand.</summary>
    public IReadOnlyList<string> PossibleTypes =>
        [
            .. Together
                .SelectMany(static schema =>
                    schema.Types.Concat(
                        schema
                            .OneOf.Concat(schema.AnyOf)
                            .SelectMany(static choice => choice.Together)
                            .SelectMany(static choice => choice.Types)
                    )
                )
                .Distinct(),
        ];

    public DiscriminatorView? Discriminator =>
        At.Mapping?["discriminator"] is SpecMapping ? new DiscriminatorView(At["discriminator"]) : null;

    public DeprecationView? Deprecation => DeprecationView.Of(this);

    /// <summary>Any keyword that limits, under the name that it is written with; null where it is no number.</summary>
    public BoundView? BoundOf(string keyword) =>
        CanonicalJson.NumberOf(At[keyword]) is { } number ? new BoundView(keyword, number, At[keyword]) : null;

    /// <summary>Any keyword that holds one schema; null where it holds none. A boolean is one.</summary>
    public SchemaView? Inner(string keyword) => Of(this, keyword);

    /// <summary>Any keyword that holds a list of schemas.</summary>
    public IReadOnlyList<SchemaView> ListOf(string keyword)
    {
        if (At.Mapping?[keyword] is not { } node || node is SpecScalar)
        {
            return [];
        }

        var list = Document.Resolve(At[keyword]);
        var count = (list.Node as SpecSequence)?.Items.Count ?? 0;
        var schemas = new SchemaView[count];
        for (var i = 0; i < count; i++)
        {
            schemas[i] = new SchemaView(Document, list.ItemAt(i));
        }

        return schemas;
    }

    /// <summary>Any keyword that holds a map of schemas.</summary>
    public IReadOnlyList<PropertyView> MapOf(string keyword)
    {
        if (At.Mapping?[keyword] is not SpecMapping)
        {
            return [];
        }

        var holder = Document.ResolveMap(At[keyword]);
        var written = holder.Mapping?.Properties ?? [];
        var schemas = new PropertyView[written.Count];
        for (var i = 0; i < schemas.Length; i++)
        {
            var at = holder.PropertyAt(i);
            schemas[i] = new PropertyView(written[i].Name, at, new SchemaView(Document, at));
        }

        return schemas;
    }

    /// <summary>Written alike, word for word, without a reference inside: then the two mean the same.</summary>
    public bool IsWrittenAs(SchemaView other) => At.Node is { } one && other.At.Node is { } twin && SchemaLikeness.IsSame(one, twin);

    /// <summary>Written alike in the same file, references included.</summary>
    public bool IsRepeatOf(SchemaView other) => At.Node is { } one && other.At.Node is { } twin && SchemaLikeness.IsRepeat(one, twin);

    /// <summary>The schema as it is written, references and all.</summary>
    public ValueView Written => new(At);

    /// <summary>What this one says of itself, with all that <paramref name="earlier"/> and it have together, in the
    /// place of this one.</summary>
    public SchemaView Beside(SchemaView earlier)
    {
        var own = At.Mapping!;
        var key = new SpecScalar(own.Source, own.Start, own.Start, "allOf", ScalarKind.String);
        var both = new SpecSequence(own.Source, own.Start, own.End, [earlier.At.Node!, own]);
        var said = own.Properties.Where(static property => property.Name is not ("allOf" or "$ref"));
        var whole = new SpecMapping(own.Source, own.Start, own.End, [.. said, new SpecProperty(key, both)]);
        return new SchemaView(Document, new SpecCursor(whole, At.Pointer));
    }

    public bool Equals(SchemaView? other) => other is not null && ReferenceEquals(At.Node, other.At.Node);

    public override bool Equals(object? obj) => Equals(obj as SchemaView);

    public override int GetHashCode() => At.Node?.GetHashCode() ?? 0;

    private IReadOnlyList<ValueView>? ValuesOf(string key) => At.Mapping?[key] is SpecSequence ? ItemsOf(key) : null;

    internal static SchemaView? Of(ObjectView owner, string key) =>
        owner.At.Mapping?[key] is { } node && node is SpecMapping or SpecScalar { Kind: ScalarKind.Boolean }
            ? new SchemaView(owner.Document, owner.At[key])
            : null;
}
