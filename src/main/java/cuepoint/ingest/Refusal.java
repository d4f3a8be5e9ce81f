// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

/// Why a file, or a part of it, cannot be taken; line 0 means the file as a whole.
record Refusal(int line, String reason) {}
