using System.Reflection;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;
using TikiSpec.Runtime;

namespace TikiSpec.Corpus.Tests.Emulator;

/// <summary>Calls operations of any document by the client that is generated from it: emitted, compiled and
/// loaded.</summary>
internal sealed class EmittedCalls : IDisposable
{
    private readonly ApiConnection _connection;
    private readonly object _api;
    private readonly Type _caller;

    public EmittedCalls(ApiSurface surface, ApiClientOptions options)
    {
        All = [.. EmittedCaller.Calls(surface).Select(static call => call.Operation)];
        _caller = EmittedAssembly
            .Load(Emitted.FromSurfaces([surface]), EmittedCaller.Of(surface))
            .GetType(EmittedCaller.ClassName, throwOnError: true)!;
        _connection = new ApiConnection(options);
        _api = _caller.GetMethod("Open")!.Invoke(null, [_connection])!;
    }

    /// <summary>The operations as often as there is a way to call them: with each of their bodies, whole and as a
    /// stream.</summary>
    public IReadOnlyList<OperationModel> All { get; }

    /// <summary>Sends a call and reads all of the response.</summary>
    /// <param name="number">Which of all.</param>
    /// <param name="request">What is sent.</param>
    public Task SendAsync(int number, MadeUpRequest request)
    {
        ApiValue[] given =
        [
            .. All[number].Parameters.Select(parameter => request.Parameters.GetValueOrDefault((parameter.Location, parameter.WireName))),
            request.Body?.Value ?? default,
        ];
        var call = _caller.GetMethod($"Call{number}")!;
        return (Task)call.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [_api, given], null)!;
    }

    public void Dispose() => _connection.Dispose();
}
