using System.Net;
using System.Text;

namespace TikiSpec;

/// <summary>A successful response with all that came along.</summary>
public class ApiResponse
{
    /// <summary>Creates a response; clients do, and test doubles.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="rawBytes">The body.</param>
    public ApiResponse(
        HttpStatusCode status,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> rawBytes = default
    )
    {
        Status = status;
        Headers = headers ?? new Dictionary<string, IReadOnlyList<string>>();
        RawBytes = rawBytes;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The headers by name, ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body, decompressed.</summary>
    public ReadOnlyMemory<byte> RawBytes { get; }

    /// <summary>The body as text.</summary>
    public string RawBody => Encoding.UTF8.GetString(RawBytes.Span);
}

/// <summary>A successful response with its value and all that came along.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public class ApiResponse<T> : ApiResponse
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

/// <summary>A successful response with its value, the headers that the spec declares, and all that came
/// along.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiResponse<T, THeaders> : ApiResponse<T>
{
    /// <summary>Creates a response; clients do, and test doubles.</summary>
    /// <param name="value">What the response says.</param>
    /// <param name="declaredHeaders">The declared headers.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="rawBytes">The body.</param>
    public ApiResponse(
        T value,
        THeaders declaredHeaders,
        HttpStatusCode status,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> rawBytes = default
    )
        : base(value, status, headers, rawBytes)
    {
        DeclaredHeaders = declaredHeaders;
    }

    /// <summary>The headers that the spec declares, by their types; null where one did not come or cannot be
    /// read.</summary>
    public THeaders DeclaredHeaders { get; }
}

/// <summary>A successful response without content, with the headers that the spec declares.</summary>
/// <typeparam name="THeaders">The declared headers.</typeparam>
public sealed class ApiHeadersResponse<THeaders> : ApiResponse
{
    /// <summary>Creates a response; clients do, and test doubles.</summary>
    /// <param name="declaredHeaders">The declared headers.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="rawBytes">The body.</param>
    public ApiHeadersResponse(
        THeaders declaredHeaders,
        HttpStatusCode status,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> rawBytes = default
    )
        : base(status, headers, rawBytes)
    {
        DeclaredHeaders = declaredHeaders;
    }

    /// <summary>The headers that the spec declares, by their types; null where one did not come or cannot be
    /// read.</summary>
    public THeaders DeclaredHeaders { get; }
}
