namespace TikiSpec.Model;

/// <summary>Reads the parameters of an operation, those of its path included.</summary>
internal sealed class ParametersReader(SpecLibrary library, SchemaReader schemas, ProblemList problems)
{
    /// <summary>OpenAPI: these say what other parts of the document say, so a parameter of the name is ignored.</summary>
    private static readonly string[] ReservedHeaders = ["Accept", "Content-Type", "Authorization"];

    public EquatableList<ParameterModel> Read(OperationSite site)
    {
        var declared = Declared(site);
        var placeholders = PathTemplate.Placeholders(site.Path);
        var ordered = new List<DeclaredParameter>();
        foreach (var placeholder in placeholders)
        {
            var found = declared.Find(parameter => parameter.Location == ParameterLocation.Path && parameter.Name == placeholder);
            ordered.Add(found ?? Undeclared(site, placeholder));
        }

        foreach (var parameter in declared)
        {
            if (parameter.Location != ParameterLocation.Path)
            {
                ordered.Add(parameter);
            }
            else if (!placeholders.Contains(parameter.Name))
            {
                problems.Add(DocumentProblems.NoPlaceholder, parameter.Node, parameter.Name, site.Path);
            }
        }

        var names = new PropertyNames(problems).Assign(
            site.Name.TypePrefix + "Options", ordered.ConvertAll(parameter => new NamedNode(parameter.Name, parameter.ExplicitName, parameter.Node)), PropertyNames.OfRecord);
        return ordered.Select((parameter, index) => ReadOne(site, parameter, names[index])).ToEquatableList();
    }

    /// <summary>An operation's own parameter replaces the one of its path with the same name and place, where that one stood.</summary>
    private List<DeclaredParameter> Declared(OperationSite site)
    {
        var declared = new List<DeclaredParameter>();
        foreach (var node in site.PathItem.Items("parameters", problems).Concat(site.Node.Items("parameters", problems)))
        {
            if (ReadHead(node) is not { } parameter)
            {
                continue;
            }

            var known = declared.FindIndex(other => other.Name == parameter.Name && other.Location == parameter.Location);
            if (known >= 0)
            {
                declared[known] = parameter;
            }
            else
            {
                declared.Add(parameter);
            }
        }

        return declared;
    }

    private DeclaredParameter? ReadHead(SpecNode node)
    {
        if (library.Follow(node, out var reference) is not { } parameter)
        {
            return null;
        }

        var name = parameter.Text("name", problems);
        ParameterLocation? place = parameter.Text("in", problems) switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
        if (name is null || place is null)
        {
            problems.Add(DocumentProblems.ParameterIgnored, parameter, name ?? "?", "it needs a name, and 'in' with path, query, header or cookie");
            return null;
        }

        if (place == ParameterLocation.Header && Array.Exists(ReservedHeaders, header => header.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(DocumentProblems.ParameterIgnored, parameter, name, "content types and security say it already");
            return null;
        }

        return new DeclaredParameter(name, place.Value, parameter, DotnetNames.Read(parameter, problems), reference);
    }

    private DeclaredParameter Undeclared(OperationSite site, string placeholder)
    {
        problems.Add(DocumentProblems.UndeclaredPlaceholder, site.Key, placeholder, site.Path);
        return new DeclaredParameter(placeholder, ParameterLocation.Path, null, site.Key, null, null);
    }

    private ParameterModel ReadOne(OperationSite site, DeclaredParameter parameter, string name)
    {
        if (parameter.Mapping is not { } node)
        {
            return new ParameterModel { WireName = parameter.Name, Name = name, Location = ParameterLocation.Path, Type = TypeRef.Of(TypeKind.String), IsRequired = true, Style = "simple" };
        }

        var content = ContentTypes.Choose(node.Mapping("content", problems));
        var schema = node["schema"] ?? (content?.Value as SpecMapping)?["schema"];
        var hint = ReferenceName.Of(parameter.Reference) is { } shared ? new NameHint("", shared) : new NameHint(site.Name.TypePrefix, name);
        var use = schema is null ? null : schemas.Resolve(schema);
        var type = use is null ? TypeRef.Of(TypeKind.String) : schemas.Read(use, hint);
        var style = content is null ? node.Text("style", problems) ?? DefaultStyle(parameter.Location) : "json";
        return new ParameterModel
        {
            WireName = parameter.Name,
            Name = name,
            Location = parameter.Location,
            Type = type,
            IsRequired = parameter.Location == ParameterLocation.Path || node.IsTrue("required"),
            Style = style,
            Explode = node["explode"] is null ? style is "form" or "cookie" : node.IsTrue("explode"),
            Default = use?.Anywhere("default") is { } value and not SpecScalar { IsNull: true } ? JsonText.Of(value) : null,
            Description = node.Text("description", problems) ?? (use?.Anywhere("description") as SpecScalar)?.Text,
            Deprecation = DeprecationReader.Read(node, problems) ?? (use is null ? null : DeprecationReader.Read(use, problems)),
            Constraints = use is null ? null : ConstraintsReader.Read(use, type),
            Documented = EvidenceReader.ReadDocumented(node["x-tiki-documented"] ?? use?.AtLocation("x-tiki-documented"), problems),
            Observed = EvidenceReader.ReadObserved(node["x-tiki-observed"] ?? use?.AtLocation("x-tiki-observed"), problems),
        };
    }

    private static string DefaultStyle(ParameterLocation place) => place is ParameterLocation.Query or ParameterLocation.Cookie ? "form" : "simple";
}
