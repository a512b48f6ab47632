using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the description of an operation and the method that makes its request.</summary>
/// <remarks>
/// <code>
/// private static readonly ApiOperation ListOperation = new("Products_List", "GET", "/products", "200 default",
/// "tikiApi");
///
/// internal static ApiRequest ListRequest(ProductListOptions? options)
/// {
///     var request = new ApiRequest(ListOperation);
///     if (options is not null)
///     {
///         request.AddQuery("name", options.Name);
///     }
///
///     return request;
/// }
/// </code>
/// </remarks>
internal static class RequestEmitter
{
    public static void WriteOperation(SourceWriter writer, OperationCode operation)
    {
        var model = operation.Model;
        var security = SecurityText(model.Security);
        var texts = new[] { model.Id, model.HttpMethod, model.Path, string.Join(" ", model.Responses.Select(static one => one.Status)) };
        var arguments = string.Join(", ", (security is null ? texts : [.. texts, security]).Select(CSharpLiteral.Of));
        var declaration = $"private static readonly {KnownType.ApiOperation} {operation.OperationField} = new({arguments})";
        var facts = FactsOf(operation).ToList();
        if (security is null && model.Security.Count > 0)
        {
            facts.Insert(0, $"Security = [{string.Join(", ", model.Security.Select(static schemes => $"[{Literals(schemes)}]"))}],");
        }

        if (facts.Count == 0)
        {
            writer.Line(declaration + ";");
            return;
        }

        using (writer.Block(declaration, "};"))
        {
            foreach (var fact in facts)
            {
                writer.Line(fact);
            }
        }
    }

    /// <summary>What not every operation has.</summary>
    private static IEnumerable<string> FactsOf(OperationCode operation)
    {
        var model = operation.Model;
        // JSON is what is asked for where nothing else is said.
        if (model.Accept.Count > 0 && model.Accept.Any(static type => type != "application/json"))
        {
            yield return $"Accept = {CSharpLiteral.Of(string.Join(", ", model.Accept))},";
        }

        var errors = ErrorBodies
            .Of(model)
            .Select(error => ErrorBodyText(error, new JsonReadText(operation.Types), operation.Types))
            .ToList();
        if (errors.Count > 0)
        {
            yield return $"Errors = [{string.Join(", ", errors)}],";
        }

        if (model.Servers.Count > 0)
        {
            yield return $"Servers = [{string.Join(", ", model.Servers.Select(ServerText.Of))}],";
        }

        if (model.Source is { } source && OperationDocs.IsAddress(source.Page))
        {
            yield return $"Documentation = {CSharpLiteral.Of(source.Page)},";
        }

        if (model.Deprecation is { } deprecation)
        {
            var facts = new[] { deprecation.Since, deprecation.Sunset, SuccessorText.OfOperation(deprecation) };
            yield return $"Deprecation = new({string.Join(", ", facts.Select(CSharpLiteral.OfNullable))}),";
        }

        var help = model
            .Responses.Where(static response => response.Help is not null)
            .Select(static response => $"new({CSharpLiteral.Of(response.Status)}, {CSharpLiteral.Of(response.Help!)})")
            .ToList();
        if (help.Count > 0)
        {
            yield return $"Help = [{string.Join(", ", help)}],";
        }
    }

    /// <summary>The alternatives as <c>ApiOperation</c> takes them in one text; null where there are none, or where a
    /// name has a sign that parts names there.</summary>
    private static string? SecurityText(EquatableList<EquatableList<string>> security) =>
        security.Count == 0
        || security.Any(static schemes => schemes.Any(static name => name.Length == 0 || name.IndexOfAny([' ', '|']) >= 0))
            ? null
            : string.Join("|", security.Select(static schemes => string.Join(" ", schemes)));

    public static void WriteMethod(SourceWriter writer, OperationCode operation)
    {
        var parameters = string.Join(", ", operation.RequestInputs.Select(input => $"{operation.Types.Of(input.Type)} {input.Identifier}"));
        var names = operation.Names.Inner();
        var request = names.Take("request");
        writer.Gap();
        using (writer.Block($"internal static {KnownType.ApiRequest} {operation.RequestMethod}({parameters})"))
        {
            writer.Line($"var {request} = new {KnownType.ApiRequest}({operation.OperationField});");
            foreach (var parameter in operation.Model.PresetParameters)
            {
                WriteParameter(writer, parameter, request, () => ParameterText.WritePreset(writer, parameter, request));
            }

            foreach (var (parameter, name) in operation.Required)
            {
                WriteChecks(writer, request, parameter, name);
                WriteParameter(writer, parameter, request, () => ParameterText.WriteRequired(writer, parameter, request, name));
            }

            WriteOptions(writer, operation, request, names);
            WriteClientParameters(writer, operation, request);
            WriteBody(writer, operation, request);
            writer.Line($"return {request};");
        }
    }

    private static void WriteOptions(SourceWriter writer, OperationCode operation, string request, UniqueNames names)
    {
        if (operation.Optional.Count == 0)
        {
            return;
        }

        using (writer.Block("if (options is not null)"))
        {
            if (operation.Model.HasSharedOptions)
            {
                writer.Line($"options.{SharedOptionsEmitter.Method}({request});");
            }

            foreach (var parameter in operation.Optional.Where(static parameter => !parameter.IsShared))
            {
                WriteOptional(writer, parameter, request, "options." + CSharpIdentifier.Of(parameter.Name), names);
            }
        }

        writer.Gap();
    }

    /// <summary>Adds an option to a request unless it is null.</summary>
    /// <param name="names">Those that the method has taken.</param>
    public static void WriteOptional(SourceWriter writer, ParameterModel parameter, string request, string value, UniqueNames names)
    {
        var local = names.Take(CSharpIdentifier.Lowered(parameter.Name));
        WriteChecks(writer, request, parameter, value);
        WriteParameter(writer, parameter, request, () => ParameterText.WriteOptional(writer, parameter, request, value, local));
    }

    /// <summary>Outside what is done with options, of which there may be none.</summary>
    private static void WriteClientParameters(SourceWriter writer, OperationCode operation, string request)
    {
        foreach (var parameter in operation.Optional.Where(static parameter => parameter.IsClientWide))
        {
            var demand = parameter.IsRequired ? $", {CSharpLiteral.Of(parameter.Name)}" : "";
            writer.Line($"{request}.UseClient{parameter.Location}({CSharpLiteral.Of(parameter.WireName)}{demand});");
        }
    }

    private static void WriteParameter(SourceWriter writer, ParameterModel parameter, string request, Action write)
    {
        if (!parameter.AllowsReserved || parameter.Location != ParameterLocation.Query)
        {
            write();
            return;
        }

        writer.Line($"{request}.AllowReserved(true);");
        write();
        writer.Line($"{request}.AllowReserved(false);");
    }

    private static void WriteBody(SourceWriter writer, OperationCode operation, string request)
    {
        if (operation.Model.Body is not { } body)
        {
            return;
        }

        BodyCode.Write(writer, body, request);
    }

    // That a parameter is there is said by its place in the signature; only its limits are left.
    private static void WriteChecks(SourceWriter writer, string request, ParameterModel parameter, string value)
    {
        var check = request + ".Check";
        foreach (
            var statement in CheckText.Limits(check, CSharpLiteral.Of(parameter.WireName), value, parameter.Type, parameter.Constraints)
        )
        {
            writer.Line(statement);
        }
    }

    private static string ErrorBodyText(ErrorBodies error, JsonReadText json, TypeText types)
    {
        var statuses = CSharpLiteral.Of(string.Join(" ", error.Statuses));
        if (error.TextType is { } text)
        {
            return $"{KnownType.ApiErrorBody}.OfText({CSharpLiteral.Of(text)}, {statuses})";
        }

        if (CSharpTypes.IsModelItem(error.Type))
        {
            return $"{KnownType.ApiErrorBody}.Of<{types.Of(error.Type)}>({statuses})";
        }

        var isNullable = CSharpTypes.IsNullableItem(error.Type);
        var type = types.Of(CSharpTypes.Of(error.Type, isNullable));
        return $"{KnownType.ApiErrorBody}.Of<{type}>({json.Delegate(error.Type)}, {statuses})";
    }

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpLiteral.Of));
}
