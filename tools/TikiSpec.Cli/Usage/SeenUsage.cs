using System.Text.Json;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Traffic;
using TikiSpec.Evidence.Traffic;
using TikiSpec.Model;
using TikiSpec.OpenApi.Addresses;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Cli.Usage;

/// <summary>What recorded calls use of a document, told as what code uses of its client: what is sent is sent, and what
/// comes back may be read.</summary>
internal sealed class SeenUsage
{
    private readonly ClientUsage _usage;
    private readonly SurfaceIndex _index;
    private readonly TrafficRoutes _routes;

    private SeenUsage(ClientUsage usage, ApiSurface surface, TrafficRoutes routes) =>
        (_usage, _index, _routes) = (usage, new SurfaceIndex(surface), routes);

    /// <param name="files">Recordings.</param>
    /// <param name="usage">Gets what they show.</param>
    /// <param name="surface">The client of the document.</param>
    /// <param name="document">What was called.</param>
    public static void Read(IReadOnlyList<string> files, ClientUsage usage, ApiSurface surface, DocumentView document)
    {
        var (hosts, _) = RecordedHosts.Of(files, [document], []);
        var seen = new SeenUsage(usage, surface, new TrafficRoutes([document], hosts));
        var known = files.Sum(seen.Read);
        if (known == 0)
        {
            throw new InputException(
                $"No call in {string.Join(", ", files.Select(static file => $"'{file}'"))} is of an operation of BASE, "
                    + "so nothing is known of what is used. Is it the right document?"
            );
        }
    }

    private int Read(string file)
    {
        var known = 0;
        RecordingFile.Read(file, call => known += Add(call, file) ? 1 : 0);
        return known;
    }

    private bool Add(RecordedExchange call, string file)
    {
        if (
            !_routes.IsOurs(call.Url)
            || _routes.Find(call.Method, call.Url) is not { } view
            || _index.Operations.FirstOrDefault(one => one.HttpMethod == view.Method && one.Path == view.Path) is not { } operation
        )
        {
            return false;
        }

        var location = new CodeLocation(file, $"{view.Method} {view.Path}");
        foreach (var (method, _) in _index.Methods(operation).Take(1))
        {
            _usage.Add(UsageKind.Call, method, location);
        }

        AddParameters(operation, call, location);
        if (operation.Body is { } body)
        {
            Add(body.Type, call.Request, UsageKind.Send, location);
        }

        var status = FormattableString.Invariant($"{call.Status}");
        if (operation.Responses.FirstOrDefault(response => response.Status == status)?.Type is { } type)
        {
            Add(type, call.Response, UsageKind.Read, location);
        }

        return true;
    }

    private void AddParameters(OperationModel operation, RecordedExchange call, CodeLocation location)
    {
        var names = QueryText
            .Parse(call.Url.Query.TrimStart('?'))
            .Select(static pair => pair.Key.Split('[')[0])
            .Concat(call.RequestHeaders)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in operation.Parameters.Where(parameter => names.Contains(parameter.WireName)))
        {
            _usage.Add(UsageKind.Send, $"{operation.OptionsName}.{parameter.Name}", location);
        }
    }

    private void Add(TypeRef type, RecordedBody? body, UsageKind kind, CodeLocation location)
    {
        if (body is null || !MediaTypeName.IsJson(body.ContentType))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(body.Bytes);
            Add(type, document.RootElement, kind, location);
        }
        catch (JsonException)
        {
            // A body that was cut off: the call is known all the same.
        }
    }

    private void Add(TypeRef type, JsonElement value, UsageKind kind, CodeLocation location)
    {
        foreach (var one in _index.Cases(type))
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Array when one is { IsList: true, Item: { } item }:
                    foreach (var element in value.EnumerateArray())
                    {
                        Add(item, element, kind, location);
                    }

                    break;
                case JsonValueKind.Object when one is { IsMap: true, Item: { } item }:
                    foreach (var property in value.EnumerateObject())
                    {
                        Add(item, property.Value, kind, location);
                    }

                    break;
                case JsonValueKind.Object when one is { IsObject: true, Name: { } name } && _index.Record(name) is { } record:
                    Add(record, value, kind, location);
                    break;
            }
        }
    }

    private void Add(ObjectModel record, JsonElement value, UsageKind kind, CodeLocation location)
    {
        if (kind == UsageKind.Send)
        {
            _usage.Add(UsageKind.Make, record.Name, location);
        }

        foreach (var property in value.EnumerateObject())
        {
            if (record.Properties.FirstOrDefault(one => one.WireName == property.Name) is { } known)
            {
                _usage.Add(kind, $"{record.Name}.{known.Name}", location);
                Add(known.Type, property.Value, kind, location);
            }
        }
    }
}
