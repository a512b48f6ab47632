using TikiSpec.Cli.Projects;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Usage;

/// <summary>What is used, with what follows from it: methods that go through pages read them, a type that is serialised
/// is serialised with all that is in it.</summary>
internal sealed class KnownUsage
{
    private const string Elements = GeneratedSymbols.Elements;

    private readonly ClientUsage _usage;
    private readonly SurfaceIndex _index;
    private readonly Dictionary<string, IReadOnlyCollection<CodeLocation>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyCollection<CodeLocation>> _sentWhole = new(StringComparer.Ordinal);
    private readonly ILookup<string, IReadOnlyCollection<CodeLocation>> _reads;
    private readonly ILookup<string, IReadOnlyCollection<CodeLocation>> _sends;

    public KnownUsage(ClientUsage usage, SurfaceIndex index)
    {
        (_usage, _index) = (usage, index);
        _reads = Implied(Reads());
        _sends = Implied(Sends());
        foreach (var (kind, key, locations) in usage.Things)
        {
            if (kind == UsageKind.Whole)
            {
                Spread(_whole, key, locations);
            }
        }

        SpreadSent();
    }

    public IReadOnlyList<CodeLocation> Reads(string key) => Of(UsageKind.Read, key, _reads);

    public IReadOnlyList<CodeLocation> Sends(string key) => Of(UsageKind.Send, key, _sends);

    /// <summary>The calls of an operation, by whichever of its methods.</summary>
    public IReadOnlyList<CodeLocation> Calls(OperationModel operation) =>
        [.. _index.Methods(operation).SelectMany(method => _usage.Locations(UsageKind.Call, method.Key))];

    public IReadOnlyList<CodeLocation> Makes(string type) => [.. _usage.Locations(UsageKind.Make, type)];

    /// <summary>By name in the code, however.</summary>
    public IReadOnlyList<CodeLocation> Names(string key) =>
        [
            .. ((UsageKind[])[UsageKind.Call, UsageKind.Send, UsageKind.Read, UsageKind.Make, UsageKind.Name]).SelectMany(kind =>
                _usage.Locations(kind, key)
            ),
        ];

    /// <summary>Where a record is seen by a base of it: by its elements, or by an interface of the runtime.</summary>
    public IReadOnlyCollection<CodeLocation> SeenBy(string record, string @base) =>
        @base == "IReadOnlyList"
            ? [.. _usage.Locations(UsageKind.Read, $"{record}.{Elements}"), .. _usage.Locations(UsageKind.Read, $"{record}.Count")]
            : _usage.Locations(UsageKind.Read, RuntimeViews.Key(record, @base));

    public IReadOnlyList<CodeLocation> Implements(string group) => [.. _usage.Locations(UsageKind.Implement, group)];

    public IReadOnlyList<CodeLocation> Raw(string member) => [.. _usage.Locations(UsageKind.Raw, member)];

    public bool CallsAnything => _usage.HasAny(UsageKind.Call);

    /// <summary>Where the values of a record get out of sight; null where they do not.</summary>
    public IReadOnlyCollection<CodeLocation>? Whole(string record) =>
        _whole.GetValueOrDefault(record) ?? _whole.GetValueOrDefault(ClientUsage.Everything);

    /// <summary>Where values of a record may be sent as they were received; null where they are not.</summary>
    public IReadOnlyCollection<CodeLocation>? SentWhole(string record) => _sentWhole.GetValueOrDefault(record);

    private IReadOnlyList<CodeLocation> Of(UsageKind kind, string key, ILookup<string, IReadOnlyCollection<CodeLocation>> implied) =>
        [.. _usage.Locations(kind, key), .. implied[key].SelectMany(static locations => locations)];

    private static ILookup<string, IReadOnlyCollection<CodeLocation>> Implied(
        IEnumerable<(string Key, IReadOnlyCollection<CodeLocation> Locations)> uses
    ) =>
        uses.Where(static use => use.Locations.Count > 0)
            .ToLookup(static use => use.Key, static use => use.Locations, StringComparer.Ordinal);

    private IEnumerable<(string Key, IReadOnlyCollection<CodeLocation> Locations)> Reads()
    {
        foreach (var record in _index.Records.Where(static record => record.ItemsProperty is not null))
        {
            var items = $"{record.Name}.{record.ItemsProperty}";
            yield return (items, _usage.Locations(UsageKind.Read, $"{record.Name}.{Elements}"));
            yield return (items, _usage.Locations(UsageKind.Read, $"{record.Name}.Count"));
        }

        foreach (var record in _index.Records)
        {
            foreach (var (view, path) in RuntimeViews.Reads(record))
            {
                foreach (var key in PropertiesOn(record.Name, path))
                {
                    yield return (key, SeenBy(record.Name, view));
                }
            }
        }

        foreach (var operation in _index.Operations)
        {
            foreach (var (method, purpose) in _index.Methods(operation))
            {
                var calls = _usage.Locations(UsageKind.Call, method);
                foreach (var key in calls.Count == 0 ? [] : ReadsOf(operation, purpose))
                {
                    yield return (key, calls);
                }
            }
        }
    }

    private IEnumerable<string> ReadsOf(OperationModel operation, MethodPurpose purpose)
    {
        var result = operation.Result?.Name;
        return purpose switch
        {
            MethodPurpose.Pages => PropertiesOn(result, operation.Pagination!.ItemsProperty)
                .Concat(PropertiesOn(result, operation.Pagination!.LastPage ?? ""))
                .Concat(PropertiesOn(result, operation.Pagination!.Next ?? "")),
            MethodPurpose.Events => ReadsOf(operation.Events!, result),
            MethodPurpose.Wait => PropertiesOn(result, operation.Poll!.StateProperty),
            MethodPurpose.Batch => PropertiesOn(result, operation.Batch!.ResultsProperty)
                .Concat(
                    operation
                        .Batch!.KeyProperties.Append(operation.Batch!.SuccessProperty)
                        .Select(name => $"{operation.Batch!.RowResult.Name}.{name}")
                ),
            _ => [],
        };
    }

    /// <summary>What reading events looks at in each.</summary>
    private static IEnumerable<string> ReadsOf(EventsModel events, string? result) =>
        ((string?[])[events.IdProperty, events.TypeProperty, events.VersionProperty, events.PayloadProperty])
            .OfType<string>()
            .Select(name => $"{events.Item.Name}.{name}")
            .Append($"{result}.{events.ItemsProperty}")
            .Append($"{result}.{events.AckInResponse}");

    private IEnumerable<(string Key, IReadOnlyCollection<CodeLocation> Locations)> Sends() =>
        SentByBatches()
            .Concat(
                from record in _index.Records
                from sent in RuntimeViews.Sends(record)
                from key in PropertiesOn(record.Name, sent.Path)
                select (key, SeenBy(record.Name, sent.View))
            );

    private IEnumerable<(string Key, IReadOnlyCollection<CodeLocation> Locations)> SentByBatches() =>
        from operation in _index.Operations
        where operation.Batch is not null
        from method in _index.Methods(operation)
        where method.Purpose == MethodPurpose.Batch
        select ($"{operation.Body?.Type.Name}.{operation.Batch!.RowsProperty}", _usage.Locations(UsageKind.Call, method.Key));

    /// <summary>The keys on a way through C# properties: <c>Paging?.LastPage</c>.</summary>
    private IEnumerable<string> PropertiesOn(string? record, string path)
    {
        foreach (var step in path.Split(['.', '?'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (record is null || _index.Record(record) is not { } model)
            {
                yield break;
            }

            yield return $"{record}.{step}";
            record = model.Properties.FirstOrDefault(property => property.Name == step)?.Type is { } type ? (type.Item ?? type).Name : null;
        }
    }

    /// <summary>A value of a type that also comes in responses may be sent back as it came.</summary>
    private void SpreadSent()
    {
        foreach (var (kind, key, locations) in _usage.Things)
        {
            if (kind == UsageKind.Copy && _index.Record(key) is { IsInRequest: true, IsInResponse: true })
            {
                Spread(_sentWhole, key, locations);
            }
        }
    }

    private void Spread(
        Dictionary<string, IReadOnlyCollection<CodeLocation>> into,
        string record,
        IReadOnlyCollection<CodeLocation> locations
    )
    {
        into.TryAdd(record, locations);
        foreach (var inner in _index.Reach([TypeRef.Object(record)]))
        {
            into.TryAdd(inner, locations);
        }
    }
}
