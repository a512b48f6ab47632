using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

/// <summary>Names of operations whose ids only spell the method and the path.</summary>
public class SpelledPathTests
{
    [Theory]
    // Who calls it gives the parameters anyway.
    [InlineData(
        "post-payments-paymentPspReference-cancels",
        "post",
        "/payments/{paymentPspReference}/cancels",
        "Changes",
        "PostPaymentCancels"
    )]
    [InlineData("post-payments-paymentPspReference-cancels", "post", "/payments/{paymentPspReference}/cancels", "Payments", "PostCancels")]
    [InlineData("get-sessions-sessionId", "get", "/sessions/{sessionId}", "Payments", "GetSession")]
    [InlineData("getSessionsSessionId", "get", "/sessions/{session_id}", "Payments", "GetSession")]
    [InlineData("GET /sessions/{sessionId}", "get", "/sessions/{sessionId}", "Payments", "GetSession")]
    // Of one thing, as the path says.
    [InlineData("get-paymentLinks-linkId", "get", "/paymentLinks/{linkId}", "PaymentLinks", "Get")]
    [InlineData("patch-paymentLinks-linkId", "patch", "/paymentLinks/{linkId}", "PaymentLinks", "Patch")]
    [InlineData("delete-users-id-keys-key", "delete", "/users/{id}/keys/{key}", "Users", "DeleteKey")]
    // An id that says more, or another thing, or nothing of parameters, is as it was.
    [InlineData("cancel-payments-paymentId", "post", "/payments/{paymentId}", "Other", "CancelPaymentsPaymentId")]
    [InlineData("get-sessions-id", "get", "/sessions/{sessionId}", "Payments", "GetSessionsId")]
    [InlineData("get-sessions", "get", "/sessions", "Payments", "GetSessions")]
    [InlineData("get-id", "get", "/{id}", "Payments", "GetId")]
    public void Parameters_of_the_path_are_no_words_of_it(string id, string method, string path, string group, string name)
    {
        var parameters = string.Concat(
            path.Split('/')
                .Where(static segment => segment.StartsWith('{'))
                .Select(static segment => $"{{ name: {segment.Trim('{', '}')}, in: path, required: true, schema: {{ type: string }} }}, ")
        );

        Assert.Equal(
            name,
            Spec.Operation(
                Spec.WithOperation(
                    $"operationId: '{id}'\ntags: [{group}]\nparameters: [{parameters.TrimEnd(' ', ',')}]\nresponses: {{}}",
                    path,
                    method
                )
            ).MethodName
        );
    }

    [Fact]
    public void All_and_one_of_them_differ() =>
        Assert.Equal(
            ["GetPaymentLinks", "GetPaymentLink"],
            Spec.Surface(
                    Spec.WithOperation(
                        "operationId: get-paymentLinks\ntags: [PaymentLinks]\nresponses: {}",
                        "/paymentLinks",
                        more: """
                          /paymentLinks/{linkId}:
                            get:
                              operationId: get-paymentLinks-linkId
                              tags: [PaymentLinks]
                              parameters: [{ name: linkId, in: path, required: true, schema: { type: string } }]
                              responses: {}

                        """
                    )
                )
                .Groups.Single()
                .Operations.Select(static operation => operation.MethodName)
        );
}
