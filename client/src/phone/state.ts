const [, , code = ''] = location.pathname.split('/');

/** What the router's `$app/state` says of the address, of which phones read one thing; another address is another load. */
export const page = { params: { joinCode: decodeURIComponent(code) } };
