// SPDX-License-Identifier: Apache-2.0

/**
 * How requests travel: the WebClients, their codecs, what becomes of errors, and the
 * proxies of the API interfaces. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.http.internal;

import org.jspecify.annotations.NullMarked;
