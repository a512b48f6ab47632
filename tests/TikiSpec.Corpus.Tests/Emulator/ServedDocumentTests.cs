using System.Text.Json.Nodes;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Examples;
using TikiSpec.Emulator.Recording;
using TikiSpec.Emulator.Samples;
using TikiSpec.Emulator.Specs;
using TikiSpec.Model;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Corpus.Tests.Emulator;

/// <summary>A client and the server of one document agree: what the client sends is taken, what comes back is what the
/// document says, and what does not fit is refused with its place.</summary>
public sealed class ServedDocumentTests
{
    // In a made-up body few properties tell as much as all of them.
    private const int SpoiledBodies = 4;

    private static readonly ValueJudge Responses = new(
        new JudgeOptions
        {
            Direction = ValueDirection.Response,
            HoldsIntegersTo64Bits = true,
            MaxViolations = 3,
        }
    );

    public static TheoryData<string> Documents() => [.. Corpus.EveryDocument.Where(static path => Surface(path) is not null)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_operation_takes_a_valid_request_and_responds_as_declared(string path)
    {
        var spec = EmulatorSpec.FromFile(path);
        var (document, surface) = TikiSpecs.Read(spec.Name, spec.Content);
        await using var emulator = await StartAsync(spec);
        var drift = new List<string>();
        using var calls = new EmittedCalls(surface, Options(emulator, drift));
        // What no client can be given, as it is no value of the type, is sent past it.
        using var wire = new WireCalls(surface, Options(emulator, []));
        var problems = new List<string>();
        var served = ServedSpec.Read(spec);
        var views = DocumentView.Of(document).Operations.ToLookup(static view => (view.Path, view.Method));
        var (unsent, contradictory) = (0, 0);
        // What is deleted is gone for those that come later.
        foreach (
            var (operation, number) in calls
                .All.Select(static (operation, number) => (operation, number))
                .OrderBy(static one => one.operation.HttpMethod == "DELETE")
        )
        {
            var view = views[(operation.Path, operation.HttpMethod)].First();
            if (MadeUpRequest.For(operation, view, seed: 1) is not { } request)
            {
                unsent++;
                continue;
            }

            var (before, arrived) = (drift.Count, emulator.Calls.Total);
            var problem = await ProblemOfAsync(() => calls.SendAsync(number, request));
            var recorded = emulator.Calls.Total > arrived ? emulator.Calls.Last() : null;
            problem ??=
                recorded is null ? "did not arrive"
                : !IsOf(recorded, operation, surface) ? $"was read as {recorded.OperationId}"
                : ProblemOf(recorded, view);
            if (problem is not null)
            {
                problems.Add($"{operation.Id} {recorded}: {problem}");
            }

            if (drift.Count > before && recorded is not null)
            {
                contradictory += Excuse(drift, before, recorded, view, served) ? 1 : 0;
            }

            foreach (var (body, violation) in request.Spoiled().Take(SpoiledBodies))
            {
                var spoiled = (request.Body!.Value.Model, body);
                if (await ProblemOfAsync(() => wire.SendAsync(operation, request.Parameters, spoiled)) is null)
                {
                    problems.Add($"{operation.Id} takes {body}, though {violation.Pointer} {violation.Message}");
                }
                else if (
                    emulator.Calls.Last() is var refused
                    && (refused.Status is not (400 or 422) || !Tells(refused.ResponseBody, violation))
                )
                {
                    problems.Add(
                        $"{operation.Id} {refused}: {violation.Pointer} {violation.Message} is told as {Shorten(refused.ResponseBody)}"
                    );
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Path.GetFileName(path)}: {calls.All.Count} calls, {unsent} have no valid request, {contradictory} no response that "
                + "could fit"
        );
        Assert.True(
            problems.Count + drift.Count == 0,
            $"{problems.Count} problems, {drift.Count} drift events\n{string.Join('\n', problems.Take(12).Concat(drift.Take(40)))}"
        );
    }

    private static ApiSurface? Surface(string path)
    {
        try
        {
            var spec = EmulatorSpec.FromFile(path);
            var read = SpecReader.Read(new SpecText(spec.Name, spec.Name + ".yaml", spec.Content), []);
            return read.Problems.Any(static one => one.Severity == ProblemSeverity.Error && one.Id != SpecProblems.SchemaNameTwice.Id)
                ? null
                : read.Surface;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Task<TikiEmulator> StartAsync(EmulatorSpec spec) =>
        TikiEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                RateLimit = null,
                MaxRecordedCalls = 10,
                Specs = [spec],
            }
        );

    private static ApiClientOptions Options(TikiEmulator emulator, List<string> drift) =>
        new()
        {
            BaseAddress = emulator.BaseAddress,
            HttpMessageHandler = new WithToken(emulator.CreateHandler(), emulator.AccessToken),
            LimitsRate = false,
            OnDrift = one => drift.Add(one.ToString()),
        };

    private static async Task<string?> ProblemOfAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ApiException refused)
        {
            // Redirects are the successes of some.
            return refused.Status is { } status && (int)status is >= 300 and < 400 ? null : refused.Message;
        }
        catch (ArgumentException unsent)
        {
            return unsent.Message;
        }
    }

    /// <summary>Operations whose keys differ behind a number sign alone are one to a server.</summary>
    private static bool IsOf(RecordedCall? call, OperationModel operation, ApiSurface surface) =>
        surface
            .Groups.SelectMany(static group => group.Operations)
            .Where(one => one.HttpMethod == operation.HttpMethod && one.Path.Split('#')[0] == operation.Path.Split('#')[0])
            .Any(one => one.Id == call?.OperationId);

    private static string? ProblemOf(RecordedCall call, OperationView view)
    {
        var declared = DeclaredFor(call, view);
        if (declared is null)
        {
            return view.Responses.Any(static one => one.IsSuccess) ? "the status is not declared" : null;
        }

        if (SchemaOf(call, declared) is not { } schema)
        {
            return null;
        }

        return Responses.Check(schema, ValueOf(call.ResponseBody)) is [var violation, ..] && CanFit(schema)
            ? $"the response: {violation.Pointer} {violation.Message}"
            : null;
    }

    /// <summary>Takes away what the client is right to tell: of an operation that declares no success, of schemas that
    /// contradict themselves, and properties that a schema requires and does not declare.</summary>
    private static bool Excuse(List<string> drift, int first, RecordedCall call, OperationView view, ServedSpec served)
    {
        var all = drift.Count;
        var schema = DeclaredFor(call, view) is { } response ? SchemaOf(call, response) : null;
        if (!view.Responses.Any(static one => one.IsSuccess || one.Status == StatusKey.Default) || (schema is not null && !CanFit(schema)))
        {
            drift.RemoveRange(first, all - first);
        }
        else if (schema is not null && !FitsAsDeclared(call, schema, served))
        {
            var left = drift.Skip(first).Where(static one => !one.Contains("Kind = UnknownProperty", StringComparison.Ordinal)).ToList();
            drift.RemoveRange(first, all - first);
            drift.AddRange(left);
        }

        return drift.Count < all;
    }

    private static bool FitsAsDeclared(RecordedCall call, SchemaView schema, ServedSpec served)
    {
        var body = JsonNode.Parse(call.ResponseBody)!;
        DeclaredPart.Keep(body, schema, served);
        return Responses.Check(schema, ValueOf(body.ToJsonString())).Count == 0;
    }

    private static SchemaView? SchemaOf(RecordedCall call, ResponseView response) =>
        call.ResponseContentType is { } type && MediaTypeName.IsJson(type)
            ? response.Content.FirstOrDefault(media => MediaTypeName.IsJson(media.Name))?.Schema
            : null;

    private static ResponseView? DeclaredFor(RecordedCall call, OperationView view)
    {
        var status = call.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new[] { status, status[0] + "XX", StatusKey.Default }
            .Select(name => view.Responses.FirstOrDefault(response => response.Status == name))
            .FirstOrDefault(static response => response is not null);
    }

    private static NodeValue ValueOf(string json) => new(SpecDocument.Parse(new SpecText("response", "response.json", json)).Root!);

    /// <summary>Some schemas contradict themselves; then the nearest value comes.</summary>
    private static bool CanFit(SchemaView schema) =>
        Enumerable
            .Range(0, 20)
            .Select(seed => new ValueMaker(new SampleRules(seed, ValueDirection.Response, IsDynamic: seed > 0), Responses).Make(schema))
            .Any(value => value is not null && Responses.Check(schema, value).Count == 0);

    /// <summary>A declared error says it where it has a place for sentences; the envelope always does.</summary>
    private static bool Tells(string body, ValueViolation violation) =>
        !body.StartsWith("{\"errors\":[\"", StringComparison.Ordinal)
        || body.Contains(
            violation.Pointer.Split('/')[^1].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    private static string Shorten(string text) => text.Length > 300 ? text[..300] + "…" : text;

    /// <summary>Brings the token that every operation takes.</summary>
    private sealed class WithToken(HttpMessageHandler inner, string token) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("Authorization");
            request.Headers.Authorization = new("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
