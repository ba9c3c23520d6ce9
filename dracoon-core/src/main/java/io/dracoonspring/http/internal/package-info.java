// SPDX-License-Identifier: Apache-2.0

/**
 * Sends requests with the WebClients and their codecs, translates errors, and creates the
 * proxies of the API interfaces. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.http.internal;

import org.jspecify.annotations.NullMarked;
