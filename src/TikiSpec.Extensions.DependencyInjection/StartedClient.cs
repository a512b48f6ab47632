using Microsoft.Extensions.Options;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>A client that is made when the host starts, so that whatever keeps it from being made is told
/// then.</summary>
internal sealed class StartedClient
{
    public Func<object>? Make { get; set; }

    internal sealed class Validation : IValidateOptions<StartedClient>
    {
        public ValidateOptionsResult Validate(string? name, StartedClient options)
        {
            try
            {
                options.Make?.Invoke();
                return ValidateOptionsResult.Success;
            }
            catch (OptionsValidationException exception)
            {
                return ValidateOptionsResult.Fail(exception.Failures);
            }
            catch (ArgumentException exception)
            {
                return ValidateOptionsResult.Fail(exception.Message);
            }
        }
    }
}
