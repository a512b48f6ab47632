namespace TikiSpec.Emitter.Surface;

/// <summary>An operation as a surface text has it.</summary>
/// <param name="owner"><c>Products.List</c>.</param>
/// <param name="methods">Those that are made of it, in their order.</param>
internal sealed class OutlineOperation(string owner, string verb, string path, IReadOnlyList<OutlineMethod> methods)
{
    public string Owner => owner;

    public string Group => owner.Split('.')[0];

    /// <summary>Method and path, whatever the parameters of the path are called.</summary>
    public string Address { get; } =
        verb + " " + string.Join("/", path.Split('/').Select(static part => part.StartsWith("{", StringComparison.Ordinal) ? "{}" : part));

    public string Id { get; set; } = "";

    public IReadOnlyList<OutlineMethod> Methods => methods;

    /// <summary>The record of what can be left out; empty where the text names none.</summary>
    public string OptionsName { get; } =
        methods
            .Take(1)
            .SelectMany(static method => method.Parameters)
            .FirstOrDefault(static one => one.Name == "options")
            ?.Type.TrimEnd('?')
        ?? "";

    /// <summary>By their places: <c>?page</c>, <c>{id}</c>.</summary>
    public List<OutlineName> Parameters { get; } = [];

    /// <summary>What bodies and responses hold, by where they stand: <c>200</c>.</summary>
    public List<OutlineName> Contents { get; } = [];

    /// <summary>The record of the headers that its responses declare; empty where they declare none.</summary>
    public string HeadersName { get; set; } = "";

    public List<OutlineName> Headers { get; } = [];

    /// <summary>The records that no line of their own tells.</summary>
    public IEnumerable<OutlineType> Records
    {
        get
        {
            var options = new OutlineType(OptionsName, OutlineType.OptionsKind);
            options.Properties.AddRange(Parameters.Where(static parameter => parameter.IsOptional));
            var headers = new OutlineType(HeadersName, OutlineType.HeadersKind);
            headers.Properties.AddRange(Headers);
            return new[] { options, headers }.Where(static record => record.Name.Length > 0);
        }
    }
}

/// <summary>A type as a surface text has it.</summary>
/// <param name="name">The C# name.</param>
/// <param name="kind">See <see cref="KindOf"/>.</param>
internal sealed class OutlineType(string name, string kind)
{
    /// <summary>The kind of a record of optional parameters, which has no line of its own.</summary>
    public const string OptionsKind = "options";

    /// <summary>The kind of a record of headers, which has none either.</summary>
    public const string HeadersKind = "headers";

    /// <summary>The kind of the successes of an operation.</summary>
    public const string OutcomeKind = "the";

    /// <summary>The kind of an object.</summary>
    public const string ObjectKind = "record";

    public string Name => name;

    public string Kind => kind;

    public List<OutlineName> Properties { get; } = [];

    public List<OutlineName> Values { get; } = [];

    /// <summary>Of a union and of successes.</summary>
    public List<OutlineName> Cases { get; } = [];

    /// <summary>The first word of what a type is: <c>record</c>, <c>string</c>. An object is one thing whether it is a
    /// record or a class: a name can lead from the one to the other.</summary>
    public static string KindOf(string word) => word == "class" ? ObjectKind : word;
}

/// <summary>A name and what it is known by when it changes.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The C# type, of a property.</param>
/// <param name="Key">What stays: the name on the wire, the place, the value.</param>
/// <param name="Wire">What travels.</param>
internal sealed record OutlineName(string Name, string Type, string Key, string Wire)
{
    /// <summary>What callers have to do with: the C# type where the text has it.</summary>
    public string Declared => Type.Length > 0 ? Type : Wire;

    /// <summary>Of a parameter: its place is in the options.</summary>
    public bool IsOptional => !Wire.EndsWith(Required, StringComparison.Ordinal);

    /// <summary>What travels, whether it must or not.</summary>
    public string Value => IsOptional ? Wire : Wire.Substring(0, Wire.Length - Required.Length);

    private const string Required = " required";
}

/// <summary>A method as a surface text has it.</summary>
internal sealed record OutlineMethod(string Group, string Name, IReadOnlyList<OutlineParameter> Parameters, string Result)
{
    public static OutlineMethod Of(string group, string name, string parameters, string result) =>
        new(group, name.TrimStart('@'), [.. Parts(parameters).Select(OutlineParameter.Of)], result);

    /// <summary>Whether it has all that it must be given.</summary>
    /// <param name="parameters"><c>id</c>, <c>id=itemId</c>, <c>name=options.Name</c>.</param>
    public bool IsGivenBy(IEnumerable<string> parameters)
    {
        var given = new HashSet<string>(parameters.Select(static one => one.Substring(one.IndexOf('=') + 1)), StringComparer.Ordinal);
        return Parameters.All(parameter => parameter.IsOptional || given.Contains(parameter.Name));
    }

    /// <summary>Commas within brackets part nothing.</summary>
    private static IEnumerable<string> Parts(string parameters)
    {
        var (depth, start) = (0, 0);
        for (var index = 0; index < parameters.Length; index++)
        {
            depth += parameters[index] switch
            {
                '<' or '(' or '[' => 1,
                '>' or ')' or ']' => -1,
                _ => 0,
            };
            if (parameters[index] == ',' && depth == 0)
            {
                yield return parameters.Substring(start, index - start).Trim();
                start = index + 1;
            }
        }

        if (start < parameters.Length)
        {
            yield return parameters.Substring(start).Trim();
        }
    }
}

/// <summary>A parameter as a surface text has it: <c>ProductListOptions? options = null</c>.</summary>
internal sealed record OutlineParameter(string Type, string Name, bool IsOptional)
{
    public static OutlineParameter Of(string text)
    {
        var parts = text.Split([" = "], 2, StringSplitOptions.None);
        var declaration = parts[0].Trim();
        var space = declaration.LastIndexOf(' ');
        return new(declaration.Substring(0, Math.Max(0, space)), declaration.Substring(space + 1).TrimStart('@'), parts.Length > 1);
    }
}
