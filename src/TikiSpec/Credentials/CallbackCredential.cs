using TikiSpec.Errors;
using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>A credential whose text the application gives anew for each call, and once more when it is
/// refused.</summary>
/// <param name="kind">How it is sent.</param>
/// <param name="give">Gives the text.</param>
/// <param name="name">What it is called where it may be told.</param>
internal sealed class CallbackCredential(ApiSecurityKind kind, Func<CancellationToken, Task<string>> give, string name) : ApiCredential
{
    internal override ApiSecurityKind Kind => kind;

    // What it gave is remembered by the calls that have shown it.
    internal override IEnumerable<string> Secrets => [];

    public override string ToString() => name;

    internal override async ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? tokenEndpoint, CancellationToken cancellationToken)
    {
        var text = await UsersCode
            .RunAsync(give, $"The callback that gives the {name}", tokens)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return CredentialText.Check(text, name);
        }
        catch (ArgumentException exception)
        {
            throw new ApiException($"The callback that gives the {name} gave none: {Sentence.Of(exception.Message)}", exception);
        }
    }

    internal override bool Refused(Uri? tokenEndpoint, string text) => true;
}
