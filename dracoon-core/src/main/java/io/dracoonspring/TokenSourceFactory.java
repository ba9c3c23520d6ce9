// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.HttpTransport;

/** Creates the token source of a client when the client connects. */
interface TokenSourceFactory {

	DracoonTokenSource create(HttpTransport transport, BaseUrl baseUrl);

}
