using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>What a successful response of an operation holds, and how it is read.</summary>
/// <typeparam name="T">What the response holds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseReader<T>
{
    private readonly Func<PreparedCall, RawResponse, ApiClientOptions, T> _read;

    internal ResponseReader(Func<PreparedCall, RawResponse, ApiClientOptions, T> read) => _read = read;

    /// <exception cref="ApiException">The response cannot be read, says that there is nothing, or is an error in
    /// spite of its status.</exception>
    internal T Read(PreparedCall call, RawResponse response, ApiClientOptions options) => _read(call, response, options);
}
