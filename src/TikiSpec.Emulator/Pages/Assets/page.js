'use strict';

const byId = id => document.getElementById(id);

// Texts come from products and requests: they are set as text and never as markup.
function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// Long names and ids are cut by the style sheet; the whole one is what the pointer shows.
function named(text, name = 'strong') {
  const made = element(name, text, name === 'strong' ? undefined : 'id');
  made.title = text;
  return made;
}

function row(cells, key) {
  const made = element('tr');
  made.dataset.key = key;
  made.append(...cells);
  return made;
}

function cell(...parts) {
  const made = element('td');
  made.append(...parts);
  return made;
}

// Tiki gives some reasons as JSON inside the string: its sentences are what a person wants to read first.
function sentences(reason) {
  try {
    const errors = JSON.parse(reason).errors.map(error => `${error.code}: ${error.description}`);
    return errors.join('; ') || reason;
  } catch {
    return reason;
  }
}

function explained(reason) {
  const made = element('small', sentences(reason));
  made.title = reason;
  return made;
}

const stateKinds = { approved: 'good', rejected: 'bad', deleted: 'off' };

function requestRow(request) {
  const name = named(request.name || request.kind);
  const ids = named(request.requestId ? `request ${request.requestId}` : `track id ${request.trackId}`, 'small');
  const state = element('span', request.state, `state ${stateKinds[request.state] || 'open'}`);
  const time = cell(request.updatedAt.slice(11));
  time.className = 'number';
  const parts = request.reason ? [state, explained(request.reason)] : [state];
  return row([cell(name, ids), cell(...parts), time], request.trackId);
}

function productRow(product) {
  const name = named(product.name);
  const ids = named(`${product.id}${product.originalSku ? ` · ${product.originalSku}` : ''}`, 'small');
  const flags = [];
  if (!product.isActive) flags.push(element('span', 'inactive', 'state off'));
  if (product.isHidden) flags.push(element('span', 'hidden', 'state off'));
  const price = cell(product.price.toLocaleString('en'));
  price.className = 'number';
  const stock = cell(...product.stock.map(place => {
    const made = element('span', undefined, 'place');
    made.append(element('small', place.warehouse), ' ', element('b', place.quantity.toLocaleString('en')));
    return made;
  }));
  return row([cell(name, ...flags, ids), price, stock], product.id);
}

const orderKinds = { successful_delivery: 'good', complete: 'good', canceled: 'bad', returned: 'bad' };

function orderRow(order) {
  const name = named(order.items);
  const ids = named(`${order.code} · ${order.model}`, 'small');
  const state = element('span', order.status, `state ${orderKinds[order.status] || 'open'}`);
  const parts = [state, element('small', order.reason || order.confirmation)];
  const time = cell(order.updatedAt.slice(11));
  time.className = 'number';
  return row([cell(name, ids), cell(...parts), time], order.code);
}

function queueRow(queue) {
  const waiting = cell(queue.waiting.toLocaleString('en'));
  waiting.className = 'number';
  return row([cell(named(queue.name), named(queue.code, 'small')), cell(element('small', queue.types || 'no subscription'), ' ', element('small', queue.last)), waiting], queue.code);
}

function fill(table, rows) {
  const body = table.tBodies[0];
  const before = new Map([...body.rows].map(old => [old.dataset.key, old.textContent]));
  for (const made of rows) {
    if (before.size > 0 && before.get(made.dataset.key) !== made.textContent) made.classList.add('changed');
  }
  body.replaceChildren(...rows);
}

function showState(state) {
  byId('live').textContent = `live · ${state.seller} (${state.sellerId}) · ${state.now} · calls: ${state.calls.toLocaleString('en')}`;
  byId('live').className = 'on';
  byId('request-count').textContent = state.requestCount;
  byId('product-count').textContent = state.productCount;
  byId('order-count').textContent = state.orderCount;
  fill(byId('requests'), state.requests.map(requestRow));
  fill(byId('orders'), state.orders.map(orderRow));
  fill(byId('queues'), state.queues.map(queueRow));
  fill(byId('products'), state.products.map(productRow));
}

let feed;

function follow(seller) {
  feed?.close();
  feed = new EventSource(`/_emulator/state?seller=${seller.id}`);
  feed.onmessage = message => showState(JSON.parse(message.data));
  feed.onerror = () => {
    byId('live').textContent = 'the emulator does not answer';
    byId('live').className = 'off';
  };
}

// Each gets a node of its own: a spec that arrives after another one was chosen is shown in a node that is gone.
function showSpec(url, seller) {
  const node = element('div');
  byId('swagger').replaceChildren(node);
  const ui = SwaggerUIBundle({
    url,
    domNode: node,
    validatorUrl: null,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    persistAuthorization: false,
    tryItOutEnabled: true,
    requestInterceptor: request => {
      if (authorized && !request.loadSpec) request.headers.Authorization ??= `Bearer ${seller.accessToken}`;
      return request;
    },
  });
  ui.initOAuth({ clientId: seller.clientId, clientSecret: seller.clientSecret });
}

let authorized = false;

function filled(id, choices) {
  const select = byId(id);
  select.replaceChildren(...choices.map(([value, text]) => {
    const option = element('option', text);
    option.value = value;
    return option;
  }));
  return select;
}

function showSeller(seller) {
  byId('api-key').textContent = seller.apiKey;
  byId('access-token').textContent = seller.accessToken;
  byId('client-id').textContent = seller.clientId;
  follow(seller);
}

// Swagger UI is dark where its document says so, and so is what lies around it.
const dark = matchMedia('(prefers-color-scheme: dark)');

function showScheme() {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
}

async function start() {
  const about = await (await fetch('/_emulator/about.json')).json();
  const spec = filled('spec', about.specs.map(served => [served.url, served.name]));
  const sellers = new Map(about.sellers.map(seller => [seller.id, seller]));
  const select = filled('seller', about.sellers.map(seller => [seller.id, `${seller.name} (${seller.id})`]));
  spec.onchange = () => showSpec(spec.value, sellers.get(select.value));
  select.onchange = () => {
    showSeller(sellers.get(select.value));
    showSpec(spec.value, sellers.get(select.value));
  };
  byId('authorize').onclick = () => {
    authorized = !authorized;
    byId('authorize').textContent = authorized ? 'Authorised: forget it' : 'Authorise all calls';
    byId('authorize').classList.toggle('on', authorized);
  };
  select.onchange();
}

dark.addEventListener('change', showScheme);
showScheme();
start();
