using TikiSpec.Cli.Projects;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Usage;

/// <summary>Says of each change whether it breaks the code whose usage is known.</summary>
/// <param name="before">The client of the base, which the code was written against.</param>
/// <param name="composed">The components that others take in by <c>allOf</c>.</param>
internal sealed class UsageJudge(ClientUsage usage, ApiSurface before, IReadOnlySet<string> composed)
{
    private readonly SurfaceIndex _index = new(before);
    private readonly KnownUsage _used = new(usage, new SurfaceIndex(before));

    /// <summary>Null for what breaks nobody.</summary>
    public UsageFinding? Of(DriftFinding finding)
    {
        var wire = finding.Wire >= WireLevel.Risky ? WireOf(finding).ToList() : [];
        var source = finding.Declarations.Select(SourceOf).OfType<UsageFinding>().ToList();
        return wire.Count + source.Count == 0 && finding.Wire < WireLevel.Risky ? null : UsageFinding.Worst(wire.Concat(source));
    }

    /// <summary>What becomes of the wire alone, which compiles and behaves otherwise.</summary>
    public UsageFinding OnWire(DriftFinding finding) =>
        finding.Wire >= WireLevel.Risky ? UsageFinding.Worst(WireOf(finding)) : UsageFinding.Unused;

    /// <summary>Null for a declaration that breaks nobody.</summary>
    public UsageFinding? SourceOf(DeclarationChange change)
    {
        var dot = change.Name.LastIndexOf('.');
        var owner = dot < 0 ? "" : change.Name[..dot];
        if (change is { Verdict: SourceVerdict.Additive, Before: null } && _used.Implements(owner) is { Count: > 0 } implementations)
        {
            return UsageFinding.BreaksYou(implementations);
        }

        if (change.Verdict != SourceVerdict.Breaking)
        {
            return null;
        }

        var named =
            LostBases(change) is { } bases ? [.. bases.SelectMany(lost => _used.SeenBy(change.Name, lost))]
            : _index.IsUnion(owner) ? [.. UnionMembers(change).SelectMany(member => _used.Names($"{owner}.{member}"))]
            : change.Before is null ? _used.Makes(owner)
            : _used.Names(Key(change.Name, owner)).Concat(_used.Implements(owner)).ToList();
        return named.Count > 0 ? UsageFinding.BreaksYou(named)
            : _used.Whole(ClientUsage.Everything) is { } strangers
                ? UsageFinding.Unknown("an assembly that is not at hand uses the client", strangers)
            : UsageFinding.Unused;
    }

    /// <summary>The bases that a type no longer has, where nothing else of its declaration changed; null elsewhere. Who
    /// only names the type does not see them.</summary>
    private static List<string>? LostBases(DeclarationChange change)
    {
        var (before, after) = (change.Before?.Split(" : "), change.After?.Split(" : "));
        if (before is not [var head, var bases] || after is null || after[0] != head)
        {
            return null;
        }

        var kept = after.Length == 2 ? after[1].Split(", ") : [];
        return [.. bases.Split(", ").Where(one => !kept.Contains(one, StringComparer.Ordinal)).Select(static one => one.Split('<')[0])];
    }

    /// <summary>What code of a union sees its types by: a new one is seen by who handles all of them.</summary>
    private static IEnumerable<string> UnionMembers(DeclarationChange change) =>
        change.Before is null ? ["Match"] : ["Match", "TryGetValue", "Value", ".ctor", "op_Implicit"];

    private static string Key(string name, string owner) =>
        name.EndsWith(".this[int]", StringComparison.Ordinal) ? $"{owner}.{GeneratedSymbols.Elements}" : name;

    private IEnumerable<UsageFinding> WireOf(DriftFinding finding) =>
        finding
            .Verdicts.Where(static verdict => verdict.Level >= WireLevel.Risky)
            .SelectMany(static verdict => verdict.Uses)
            .Select(use => Of(finding.Change, use));

    private UsageFinding Of(Change change, ChangeUse use)
    {
        if (use.Operation is null)
        {
            return _used.CallsAnything ? UsageFinding.Unknown("it concerns the whole document", []) : UsageFinding.Unused;
        }

        if ((use.Modes & UseModes.Reversed) != 0)
        {
            return UsageFinding.Unknown("the server makes this call", []);
        }

        return _index.Operation(use.Operation) is { } operation ? OfOperation(change, use, operation) : UsageFinding.Unused;
    }

    private UsageFinding OfOperation(Change change, ChangeUse use, OperationModel operation)
    {
        var calls = _used.Calls(operation);
        return use.Subject switch
        {
            Subject.RequestParameter or Subject.RequestParameterProperty => OfParameter(change, use, operation, calls),
            Subject.RequestProperty => OfSent(change, use, operation, calls),
            Subject.ResponseProperty when IsSuccess(use) => OfReceived(change, use, operation, calls),
            Subject.ResponseProperty or Subject.ResponseBody when !IsSuccess(use) => OfFailure(calls),
            Subject.ResponseHeader => OfRaw(calls, "response headers are read by their names", "Headers"),
            _ => OfCall(calls),
        };
    }

    private UsageFinding OfCall(IReadOnlyList<CodeLocation> calls) =>
        calls.Count > 0 ? UsageFinding.BreaksYou(calls) : Strangers() ?? UsageFinding.Unused;

    private UsageFinding? Strangers() =>
        _used.Whole(ClientUsage.Everything) is { } strangers
            ? UsageFinding.Unknown("an assembly that is not at hand uses the client", strangers)
            : null;

    private UsageFinding OfFailure(IReadOnlyList<CodeLocation> calls) =>
        OfRaw(calls, "bodies of failures are read by the names in them", "Error", "Errors", "RawBody");

    private UsageFinding OfRaw(IReadOnlyList<CodeLocation> calls, string reason, params string[] members)
    {
        var raw = members.SelectMany(_used.Raw).ToList();
        return calls.Count > 0 && raw.Count > 0 ? UsageFinding.Unknown(reason, raw) : Strangers() ?? UsageFinding.Unused;
    }

    private UsageFinding OfParameter(Change change, ChangeUse use, OperationModel operation, IReadOnlyList<CodeLocation> calls)
    {
        var parameter =
            operation.Parameters.FirstOrDefault(one => use.Where.EndsWith(" " + one.WireName, StringComparison.Ordinal))
            ?? operation.Parameters.FirstOrDefault(one => one.WireName == change.Old || one.WireName == change.Name);
        if (calls.Count == 0 || parameter is null || parameter.IsRequired)
        {
            return OfCall(calls);
        }

        var key = $"{operation.OptionsName}.{parameter.Name}";
        var isDemanded = change.Kind == ChangeKind.BecameRequired;
        return _used.Sends(key) is { Count: > 0 } sends
            ? isDemanded
                ? UsageFinding.Unknown("it is given, and perhaps not in every call", sends)
                : UsageFinding.BreaksYou(sends)
            : isDemanded
                ? UsageFinding.BreaksYou(calls)
                : _used.Whole(operation.OptionsName) is { } whole
                    ? Hidden(whole)
                    : UsageFinding.Unused;
    }

    private UsageFinding OfReceived(Change change, ChangeUse use, OperationModel operation, IReadOnlyList<CodeLocation> calls)
    {
        if (SurfaceIndex.Start(operation, use) is not { } start)
        {
            return OfCall(calls);
        }

        var (steps, isWhole, end) = _index.Follow(start, use.Path);
        if (steps.Count == 0)
        {
            return calls.Count == 0 ? OfCall(calls) : UsageFinding.Unknown("the client leaves the value's parts open", calls);
        }

        return UsageFinding.Worst(
            Alternatives(change, steps[^1])
                .Select(step => OfRead(step.Record, step.Property, isWhole, calls, ReaderTolerance.Of(end, change)))
        );
    }

    private UsageFinding OfRead(
        ObjectModel record,
        PropertyModel property,
        bool isWhole,
        IReadOnlyList<CodeLocation> calls,
        Readable readable
    )
    {
        var key = $"{record.Name}.{property.Name}";
        var reads = _used.Reads(key);
        if (reads.Count > 0 && calls.Count > 0)
        {
            return isWhole ? UsageFinding.BreaksYou(reads) : UsageFinding.Unknown("the client leaves the value's parts open", reads);
        }

        return _used.Whole(record.Name) is { } whole ? Hidden(whole)
            : reads.Count > 0 || _used.Sends(key).Count > 0 ? UsageFinding.BreaksOthers(reads.Count > 0 ? reads : _used.Sends(key))
            : calls.Count == 0 ? UsageFinding.Unused
            : readable switch
            {
                Readable.All => UsageFinding.Unused,
                Readable.Some => UsageFinding.Unknown("nobody reads it, but a response is read whole, and fails on some values", calls),
                _ => UsageFinding.BreaksYou(calls) with
                {
                    Reason = "nobody reads it, but a response is read whole, and fails on what comes now",
                },
            };
    }

    private UsageFinding OfSent(Change change, ChangeUse use, OperationModel operation, IReadOnlyList<CodeLocation> calls)
    {
        if (calls.Count == 0 || SurfaceIndex.Start(operation, use) is not { } start)
        {
            return OfCall(calls);
        }

        var (steps, isWhole, _) = _index.Follow(start, use.Path);
        if (change.Kind is ChangeKind.PropertyAdded or ChangeKind.BecameRequired)
        {
            return OfDemanded(change, start, steps, calls);
        }

        return steps.Count == 0
            ? UsageFinding.Unknown("the client leaves the value's parts open", calls)
            : UsageFinding.Worst(Alternatives(change, steps[^1]).Select(step => OfSent(step.Record, step.Property, isWhole)));
    }

    private UsageFinding OfSent(ObjectModel record, PropertyModel property, bool isWhole)
    {
        var key = $"{record.Name}.{property.Name}";
        var sends = _used.Sends(key);
        return sends.Count > 0
            ? isWhole
                ? UsageFinding.BreaksYou(sends)
                : UsageFinding.Unknown("the client leaves the value's parts open", sends)
            : _used.Whole(record.Name) is { } whole
                ? Hidden(whole)
                : _used.SentWhole(record.Name) is { } sent
                    ? UsageFinding.Unknown("it may be sent back as it came", sent)
                    : _used.Reads(key) is { Count: > 0 } reads
                        ? UsageFinding.BreaksOthers(reads)
                        : UsageFinding.Unused;
    }

    /// <summary>What is newly demanded breaks those who send the object around it and leave it out.</summary>
    private UsageFinding OfDemanded(
        Change change,
        TypeRef start,
        IReadOnlyList<(ObjectModel Record, PropertyModel Property)> steps,
        IReadOnlyList<CodeLocation> calls
    )
    {
        var isKnown = change.Kind == ChangeKind.BecameRequired && steps.Count > 0;
        var around = isKnown ? steps.Take(steps.Count - 1).ToList() : steps;
        var holder =
            isKnown ? steps[^1].Record.Name
            : around.Count > 0 ? Named(around[^1].Property.Type)
            : Named(start);
        if (
            around.Count > 0
            && OfSent(around[^1].Record, around[^1].Property, isWhole: true) is { Verdict: not UsageVerdict.BreaksYou } outer
        )
        {
            return outer;
        }

        var sends = isKnown ? _used.Sends($"{steps[^1].Record.Name}.{steps[^1].Property.Name}") : [];
        var makes = holder is null ? [] : _used.Makes(holder);
        return sends.Count > 0
            ? UsageFinding.Unknown("it is given, and perhaps not in every object", sends)
            : UsageFinding.BreaksYou(makes.Count > 0 ? makes : calls);
    }

    /// <summary>A property that several types took over from one component is one of each.</summary>
    private IEnumerable<(ObjectModel Record, PropertyModel Property)> Alternatives(
        Change change,
        (ObjectModel Record, PropertyModel Property) step
    ) =>
        change.Component is { } component && composed.Contains(component)
            ? _index
                .Records.SelectMany(static record => record.Properties.Select(property => (record, property)))
                .Where(one => one.property.WireName == step.Property.WireName && one.property.Type == step.Property.Type)
            : [step];

    private static UsageFinding Hidden(IReadOnlyCollection<CodeLocation> locations) =>
        UsageFinding.Unknown("the whole object is used where the code cannot be seen", locations);

    private static string? Named(TypeRef type) => type.Name ?? (type.Item is { } item ? Named(item) : null);

    private static bool IsSuccess(ChangeUse use) => use.Where.StartsWith('2');
}
