using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>A response is larger than the options allow.</summary>
internal sealed class ResponseTooLargeException(int limit)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"got a response of more than {limit} bytes, which is the limit set by {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}."
        )
    );
