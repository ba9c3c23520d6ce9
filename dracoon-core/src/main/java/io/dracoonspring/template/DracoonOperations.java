// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.nodes.Node;

/**
 * Offers the most frequent operations with rooms, folders and files. The methods block
 * until the result is available. This interface is meant for servlet applications, jobs
 * and virtual threads. For other operations, and for threads that must not wait, use the
 * reactive adapters and {@link io.dracoonspring.transfer.DracoonTransfers}.
 * <p>
 * A path such as {@code /Projects/2026/report.pdf} starts at the root. It is
 * case-sensitive. The server identifies nodes by their ids. Therefore each method sends
 * one small request for each name of a path, and caches nothing. The methods for existing
 * nodes also take a {@link Node}, for example from a list, and then use its id. To
 * address a node by its id, call {@link #get(long)} first. If the target already exists,
 * an upload, rename, move or copy fails with
 * {@link io.dracoonspring.api.DracoonApiException.Conflict}, unless an argument selects
 * another action.
 * <p>
 * Every method
 * <ul>
 * <li>acts as the current user if users sign in with DRACOON;</li>
 * <li>throws a {@link io.dracoonspring.api.DracoonException}:
 * {@link io.dracoonspring.api.DracoonApiException} if the server refuses the call, and
 * its subclass {@code NotFound} if a node does not exist or is not visible;
 * {@link io.dracoonspring.api.DracoonTransferException} and
 * {@link io.dracoonspring.api.DracoonCryptoException} if content cannot be transferred,
 * encrypted or decrypted;</li>
 * <li>throws {@link DracoonInterruptedException} if its thread is interrupted, and
 * cancels the call;</li>
 * <li>throws {@link IllegalStateException} on a thread that must not wait, such as an
 * event-loop thread of WebFlux.</li>
 * </ul>
 */
@NotForImplementation
public interface DracoonOperations extends NodeOperations, ContentOperations {

}
