namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the method that calls what the spec does not have.</summary>
/// <remarks>
/// <code>
/// public Task&lt;ApiResponse&lt;ApiValue>> SendAsync(HttpMethod method, string path, ApiValue body = default, …) =>
///     _api.SendUndeclaredAsync(method, path, body, call, cancellationToken);
/// </code>
/// </remarks>
internal static class UndeclaredMethod
{
    public static void Write(SourceWriter writer, string target)
    {
        writer.Gap();
        writer.Lines(
            $$"""
            /// <summary>Calls what the spec does not have, with the same server, credential, limits and repetitions.</summary>
            /// <param name="method">The method; what it is repeated for follows from it.</param>
            /// <param name="path">The path below the server's, escaped, with a query where there is one.</param>
            /// <param name="body">What is sent as JSON; absent for nothing.</param>
            /// <param name="call">What is special about the call; null for nothing.</param>
            /// <param name="cancellationToken">Ends the call.</param>
            /// <returns>The response; its value is absent where the body is no JSON.</returns>
            /// <exception cref="{{KnownType.ApiException}}">The call failed.</exception>
            public {{KnownType.Task}}<{{KnownType.ApiResponse}}<{{KnownType.ApiValue}}>> SendAsync(
                global::System.Net.Http.HttpMethod method,
                string path,
                {{KnownType.ApiValue}} body = default,
                {{KnownType.CallOptions}}? call = null,
                {{KnownType.CancellationToken}} cancellationToken = default) =>
                {{target}}(method, path, body, call, cancellationToken);
            """
        );
    }
}
