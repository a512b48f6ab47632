using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>An answer is larger than the options allow.</summary>
internal sealed class ResponseTooLargeException(int limit)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"got an answer of more than {limit} bytes, which is the limit set by {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}."));
