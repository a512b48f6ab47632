using System.Net;

namespace TikiSpec;

/// <summary>A successful response with its value and all that came along.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates a response; clients do, and test doubles.</summary>
    /// <param name="value">What the response says.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="rawBytes">The body.</param>
    public ApiResponse(
        T value,
        HttpStatusCode status,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> rawBytes = default
    )
        : base(status, headers, rawBytes)
    {
        Value = value;
    }

    /// <summary>What the response says.</summary>
    public T Value { get; }
}
