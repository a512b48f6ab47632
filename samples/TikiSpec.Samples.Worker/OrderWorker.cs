using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TikiSpec.Client;
using TikiSpec.Client.V1;

namespace TikiSpec.Samples.Worker;

/// <summary>Says which orders come in. An event that this does not get to the end of comes again.</summary>
internal sealed class OrderWorker(TikiClient tiki, IConfiguration configuration, ILogger<OrderWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var queue = configuration["Queue"] ?? throw new InvalidOperationException("Queue is missing: the code of the seller's queue.");
        await foreach (var one in tiki.V1.Queues.ReadEventsAsync(queue, cancellationToken: stoppingToken))
        {
            if (one.Payload is OrderCreatedPayload order)
                log.LogInformation("Order {Order} came in", order.OrderCode);
        }
    }
}
