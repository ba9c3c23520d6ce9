// SPDX-License-Identifier: Apache-2.0

/**
 * Files and errors of DRACOON as answers of a web application: what an answer looks like,
 * whichever stack sends it. The packages below send it.
 */
@NullMarked
package io.dracoonspring.web;

import org.jspecify.annotations.NullMarked;
